/** Words, runs of words and sentences: what can be said of a text without understanding it. */

const WORD = /[\p{L}\p{N}]+(?:[.:,'’/-][\p{L}\p{N}]+)*/gu;
/** Two words in a row are often the same by chance ("in de"); three seldom, and then the share decides. */
const RUN = 3;

/** In lower case and without punctuation; `20:15` and `12-jarige` are one word. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

export function sameWords(text: readonly string[], other: readonly string[]): boolean {
  return (
    text.length > 0 && text.length === other.length && text.every((word, index) => word === other[index])
  );
}

/** How many words of a text stand in another word for word, in runs of three or more; a shorter text counts when it is the same. */
export function wordsTakenFrom(text: readonly string[], other: readonly string[]): number {
  if (text.length < RUN) return sameWords(text, other) ? text.length : 0;
  const runs = new Set(other.map((_, index) => runAt(other, index)));
  const taken = new Set<number>();
  for (let start = 0; start + RUN <= text.length; start += 1) {
    if (!runs.has(runAt(text, start))) continue;
    for (let index = start; index < start + RUN; index += 1) taken.add(index);
  }
  return taken.size;
}

function runAt(words: readonly string[], start: number): string {
  return words.slice(start, start + RUN).join(' ');
}

/** Cut after full stops, question and exclamation marks, and at line ends; an abbreviation may cut too often. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => /\S/.test(sentence));
}
