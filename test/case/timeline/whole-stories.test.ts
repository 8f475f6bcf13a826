import { describe, expect, test } from 'vitest';
import { readScenarios } from '../../../scripts/demo/scenario.ts';
import type { CaseFile } from '../../../src/case/model.ts';
import { timelineOf, timelineText, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { at } from '../../support/case-player.ts';
import { playedThroughStep } from '../../scenarios/played-order.ts';
import { averageLength, hardWordsIn, leaks, proseOf, sentencesOf, wordsIn } from './readable.ts';
import { inventedCase } from './invented-case.ts';

interface Story {
  name: string;
  title: string;
  file: CaseFile;
  now: number;
}

function story(name: string, title: string, file: CaseFile): Story {
  return { name, title, file, now: file.snapshot.advancedTo };
}

const invented = inventedCase();
const stories: readonly Story[] = [
  ...readScenarios().map((scenario) =>
    story(scenario.name, scenario.title, playedThroughStep(scenario).file),
  ),
  story('invented', 'Verzonnen zaak van maart 2026, terwijl zij loopt', invented.file),
  story('invented-over', 'Dezelfde zaak, een jaar later', inventedCase().until('2027-03-17 10:00').file),
];

function told({ file, now }: Story): TimelineEntry[] {
  return timelineOf(file, now);
}

describe.each(stories)('$title', (one) => {
  const entries = told(one);
  const sentences = entries.map(proseOf).flatMap(sentencesOf);

  test('staat op papier zoals het hoort', async () => {
    const text = timelineText(entries, { number: one.file.snapshot.number, now: one.now });
    await expect(text).toMatchFileSnapshot(`golden/${one.name}.txt`);
  });

  test('is te lezen aan de keukentafel: korte zinnen, gewone woorden', () => {
    expect(sentences.length).toBeGreaterThan(10);
    expect(averageLength(sentences)).toBeLessThanOrEqual(15);
    expect(sentences.filter((sentence) => wordsIn(sentence) > 25)).toEqual([]);
    // "Mostly": one sentence in fifty may be longer, such as one with two dates.
    const long = sentences.filter((sentence) => wordsIn(sentence) > 20);
    expect(long.length).toBeLessThanOrEqual(sentences.length / 50);
    expect(entries.flatMap(hardWordsIn)).toEqual([]);
  });

  test('laat geen sleutels, codes of gaten zien', () => {
    for (const { title, text, note = '', by } of entries)
      for (const part of [title, text, note, by]) expect(leaks(part)).toEqual([]);
  });
});

describe('de verzonnen zaak', () => {
  const entries = timelineOf(invented.file, at('2026-03-17 10:00'));

  test('vertelt op elk moment de einddatum zoals die toen was', () => {
    const ends = entries
      .filter(({ kind, void: gone }) => kind === 'event' && gone !== true)
      .map(({ text }) => /tot (\w+dag \d+ maart 2026 om \d\d:\d\d uur)/.exec(text)?.[1])
      .filter((end) => end !== undefined);
    expect([...new Set(ends)]).toEqual([
      'donderdag 12 maart 2026 om 20:00 uur',
      // How long the court's stop lasts.
      'maandag 9 maart 2026 om 12:00 uur',
      'maandag 30 maart 2026 om 20:00 uur',
      'woensdag 18 maart 2026 om 12:00 uur',
    ]);
  });

  test('zegt wat te laat is ingevoerd, wat is verbeterd en wat is weggehaald', () => {
    const late = entries.filter((entry) => entry.late === true).map(({ title, note }) => [title, note]);
    expect(late).toEqual([
      ['Huisgenoot weet ervan', 'Dit is pas ingevoerd op vrijdag 6 maart 2026 om 14:00 uur, 4 dagen later.'],
    ]);
    const gone = entries.filter((entry) => entry.void === true).map(({ title }) => title);
    expect(gone).toEqual(['Woning verlaten', 'Sleutels ingenomen', 'Niet op tijd', 'Controle']);
  });
});
