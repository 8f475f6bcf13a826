/** Whether a text is well-formed XML, as far as these pictures go: tags that close, attributes once each and quoted, text escaped. */
const TAG =
  /<(\/?)([a-z:]+)((?:\s+[A-Za-z][A-Za-z0-9:-]*="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)\s*(\/?)>/y;
const TEXT = /[^<&]*(?:&(?:amp|lt|gt|quot|#39);[^<&]*)*/y;

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** Text directly in it. */
  text: string;
}

/** Every element in the order of its start; throws on the first fault. */
export function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  let at = 0;
  const source = xml.trimEnd();
  while (at < source.length) {
    TEXT.lastIndex = at;
    const text = TEXT.exec(source)?.[0] ?? '';
    at += text.length;
    if (text !== '') {
      const inside = open.at(-1);
      if (inside === undefined) throw new Error(`Text outside the root: ${text}`);
      inside.text += unescaped(text);
    }
    if (at >= source.length) break;
    TAG.lastIndex = at;
    const [whole = '', closing, name = '', rest = '', alone] = TAG.exec(source) ?? [];
    if (whole === '') throw new Error(`No tag at ${source.slice(at, at + 60)}`);
    at += whole.length;
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else {
      if (open.length === 0 && elements.length > 0) throw new Error('A second root');
      const element = { name, attributes: attributesIn(rest), text: '' };
      elements.push(element);
      if (alone !== '/') open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)?.name} is not closed`);
  return elements;
}

function attributesIn(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/([A-Za-z][A-Za-z0-9:-]*)="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const attributes = Object.fromEntries(pairs.map(([name, value]) => [name, unescaped(value)]));
  if (Object.keys(attributes).length !== pairs.length) throw new Error(`An attribute twice: ${text}`);
  return attributes;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
