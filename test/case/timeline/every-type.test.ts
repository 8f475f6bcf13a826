import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, isEngineEvent, isRevision, type EventType } from '../../../src/case/event-types.ts';
import { FIELD_WORDS } from '../../../src/case/timeline/field-words.ts';
import { VALUE_WORDS } from '../../../src/case/timeline/value-words.ts';
import { SAMPLES } from '../events/samples.ts';
import { told } from './staged.ts';
import { averageLength, hardWordsIn, leaks, proseOf, sentencesOf, wordsIn } from './readable.ts';
import { fieldNames, fieldsWithFixedValues, withValue } from './variants.ts';

const texts = new Map(EVENT_TYPES.map((type) => [type, told(type, SAMPLES[type])]));

describe('every type of event', () => {
  test.each(EVENT_TYPES)('%s has a title and whole sentences of its own', (type) => {
    const { title, text } = texts.get(type)!;
    expect(title).toMatch(/^[A-Z].{4,60}$/);
    expect(text).toMatch(/^[A-Z].+[.!?]$/);
    const others = [...texts].filter(([other]) => other !== type).map(([, entry]) => entry);
    expect(others.map((entry) => entry.text)).not.toContain(text);
    expect(others.map((entry) => entry.title)).not.toContain(title);
  });

  test.each(EVENT_TYPES)('%s shows no key, code, number of the law or hole in the sentence', (type) => {
    const { title, text, note, by } = texts.get(type)!;
    for (const part of [title, text, note ?? '', by]) expect(leaks(part)).toEqual([]);
  });
});

describe('every type of event, at the kitchen table', () => {
  test.each(EVENT_TYPES)('%s: short sentences, plain words', (type) => {
    const entry = texts.get(type)!;
    const sentences = sentencesOf(proseOf(entry));
    expect(sentences.filter((sentence) => wordsIn(sentence) > 25)).toEqual([]);
    expect(averageLength(sentences)).toBeLessThanOrEqual(17);
    expect(hardWordsIn(entry)).toEqual([]);
  });
});

/** Fields that the story leaves out, each with the reason. */
const UNTOLD: Readonly<Record<string, string>> = {
  'persons role': 'one person must leave, and that one is named',
  'persons residence': 'of no use to who lives there',
  'persons registeredAtHome': 'of no use to who lives there',
  'persons presentAtIncident': 'of no use to who lives there',
  'decision reasonsFollow': 'only told when so, see below',
  instrument: 'there is one',
  refusedToSign: 'only told when so, see below',
  asFact: 'a matter between clerk and engine',
};

const variants = EVENT_TYPES.flatMap((type) =>
  fieldsWithFixedValues(type)
    .filter(({ path }) => UNTOLD[path.join(' ')] === undefined)
    .map(({ path, values }) => ({ type, field: path.join('.'), path, values })),
);

/** `mode` of a decision is told by who decided, which needs nothing else; a ruling reaches more when it names nobody. */
function content(type: EventType, field: string): unknown {
  const { persons: _persons, limbs: _limbs, ...rest } = SAMPLES[type];
  return field === 'limbs' ? { ...rest, limbs: ['home'] } : SAMPLES[type];
}

describe('every fixed value of every field', () => {
  test('there are fields to try', () => expect(variants.length).toBeGreaterThan(50));

  test.each(variants)('$type: each $field has a story of its own', ({ type, field, path, values }) => {
    const stories = values.map((value) => {
      const entry = told(type, withValue(content(type, field), path, value));
      const story = `${entry.title} ${entry.text}`;
      expect(leaks(story)).toEqual([]);
      expect(hardWordsIn(entry)).toEqual([]);
      return story;
    });
    expect(new Set(stories).size).toBe(values.length);
  });

  test('that reasons follow, and that signing was refused, is told when it is so', () => {
    const order = SAMPLES['order.imposed'];
    const follow = (reasonsFollow: boolean) =>
      told('order.imposed', withValue(order, ['decision', 'reasonsFollow'], reasonsFollow)).text;
    expect(follow(true)).toContain('De uitleg bij het besluit komt later.');
    expect(follow(false)).not.toContain('uitleg bij het besluit');
    const refused = (refusedToSign: boolean) =>
      told('order.served', { ...SAMPLES['order.served'], refusedToSign }).text;
    expect(refused(true)).toContain('Tekenen voor ontvangst is geweigerd.');
    expect(refused(false)).not.toContain('ekenen');
  });

  // A correction is corrected by correcting the event once more, and what time brings about is never corrected.
  const correctable = EVENT_TYPES.filter((type) => !isEngineEvent({ type }) && !isRevision({ type }));
  const names = new Set(correctable.flatMap(fieldNames));
  const fixed = correctable
    .flatMap(fieldsWithFixedValues)
    .filter(({ path }) => path[0] !== 'instrument')
    .flatMap((field) => field.values.filter((value) => typeof value === 'string'));
  // Words that may stand where a person's key stands.
  const values = new Set([...fixed, 'police', 'mayor']);

  test('has a word for when a correction names it, and there are no words for what is not there', () => {
    expect(Object.keys(FIELD_WORDS).toSorted()).toEqual([...names].toSorted());
    expect(Object.keys(VALUE_WORDS).toSorted()).toEqual([...values].toSorted());
  });
});
