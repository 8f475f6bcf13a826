import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT_SCHEMAS } from '../src/case/events/index.ts';
import { EVENT_TYPES } from '../src/case/event-types.ts';
import { ROLES, STAGES } from '../src/case/model.ts';
import { GLOSSARY, type GlossaryKind } from '../src/glossary.ts';

const wordsOf = (kind: GlossaryKind): string[] =>
  GLOSSARY.filter((entry) => entry.kind === kind).map(({ english }) => english);

/** Names of all fields within a JSON schema. */
function fieldNames(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const properties = 'properties' in node ? Object.keys(node.properties as object) : [];
  return [...properties, ...Object.values(node).flatMap(fieldNames)];
}

describe('the glossary', () => {
  test('has every word once per kind', () => {
    const marks = GLOSSARY.map(({ kind, english }) => `${kind} ${english}`);
    expect(marks.filter((mark, index) => marks.indexOf(mark) !== index)).toEqual([]);
    expect(wordsOf('term').length).toBeGreaterThanOrEqual(60);
  });

  test('leaves nothing blank', () => {
    for (const entry of GLOSSARY) {
      for (const [name, text] of Object.entries(entry))
        expect(text, `${entry.english} ${name}`).toMatch(/\S/);
    }
  });

  test('cites by article', () => {
    for (const { english, citation } of GLOSSARY) {
      if (citation === undefined) continue;
      expect(citation, english).toMatch(
        /^(Wth|Awb|Awbi|Atw|Besluit|Gemeentewet|UAVG)(, bijlage| art\. \d+(:\d+)?( lid \d+)?)$/,
      );
    }
  });

  test('explains every event type, stage, role and state of an order', () => {
    expect(wordsOf('event')).toEqual([...EVENT_TYPES]);
    expect(wordsOf('stage')).toEqual([...STAGES]);
    expect(wordsOf('role')).toEqual([...ROLES, 'engine']);
    const states = [
      'imposed',
      'in-force',
      'suspended',
      'expired',
      'revoked',
      'annulled',
      'not-started',
      'completed',
    ];
    expect(wordsOf('state')).toEqual(expect.arrayContaining(states));
  });

  test('explains every field of every event', () => {
    const names = EVENT_TYPES.flatMap((type) =>
      fieldNames(z.toJSONSchema(EVENT_SCHEMAS[type], { io: 'input' })),
    );
    const known = new Set(wordsOf('field'));
    expect([...new Set(names)].filter((name) => !known.has(name))).toEqual([]);
  });

  test('keeps apart what the two languages mix up', () => {
    const meaning = (english: string) =>
      GLOSSARY.find((entry) => entry.kind === 'term' && entry.english === english);
    expect(meaning('suspension')).toMatchObject({ dutch: 'schorsing', citation: 'Awb art. 8:81' });
    expect(meaning('term')?.doesNotMean).toContain('geen tijdstip');
    expect(meaning('annulment')?.doesNotMean).toContain('geen intrekking');
  });
});
