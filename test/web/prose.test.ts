import { describe, expect, test } from 'vitest';
import { inline, prose } from '../../web/prose.ts';

const written = async (markup: ReturnType<typeof inline>): Promise<string> => String(await markup);

describe('the texts of the document on the page', () => {
  test('have paragraphs, links and code', async () => {
    const text =
      'Met een [woordenlijst](/v1/glossary).\n\nZie `decision` of [elders](https://voorbeeld.example/a).';
    expect(await written(prose(text))).toBe(
      '<p>Met een <a href="/v1/glossary">woordenlijst</a>.</p><p>Zie <code>decision</code> of <a href="https://voorbeeld.example/a">elders</a>.</p>',
    );
  });

  test.each([
    ['[klik](javascript:alert(1))', '[klik](javascript:alert(1))'],
    ['[klik](//elders.example)', '[klik](//elders.example)'],
    ['[klik](http://elders.example)', '[klik](http://elders.example)'],
    ['<b>[a"b](/x"y)</b>', '&lt;b&gt;<a href="/x&quot;y">a&quot;b</a>&lt;/b&gt;'],
    ['`<script>`', '<code>&lt;script&gt;</code>'],
    ['een [open haak en een ` teken', 'een [open haak en een ` teken'],
  ])('never bring anything else along: %s', async (text, expected) => {
    expect(await written(inline(text))).toBe(expected);
  });
});
