const WIDTH = 78;

interface Layout {
  indent: number;
  /** What the first line begins with in place of the indent. */
  first?: string;
}

/** Breaks a text at spaces, line ends in it too, into lines of at most 78 characters; a longer word stands alone on a line. */
export function wrapped(text: string, { indent, first }: Layout): string[] {
  const margin = ' '.repeat(indent);
  const lines: string[] = [];
  let line = first ?? margin;
  let isEmpty = true;
  for (const word of text.split(/\s+/u)) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = margin;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
