/** The document's table of rules that can refuse an event, held against the gates themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ExampleEvent } from '../../api/document/examples/example.ts';
import { GATE_RULES } from '../../api/document/gate-rules.ts';
import { STORIES } from '../../api/document/examples/stories.ts';
import { GATED_EVENTS } from '../../src/case/index.ts';
import type { EventType } from '../../src/case/model.ts';
import { findRule } from '../../src/law/index.ts';
import { inForce, readyToImpose } from '../support/case-player.ts';

const GATES = new URL('../../src/case/gates/', import.meta.url);
const written = (file: string): string => readFileSync(new URL(file, GATES), 'utf8');
const ruleIds = (text: string): string[] =>
  [...text.matchAll(/'(?<rule>(?:wth|awb|awbi|besluit|rihg)-[a-z0-9-]+)'/g)].map(
    ({ groups }) => groups?.['rule'] ?? '',
  );

/** Empty, by the wrong means, by the wrong person: each gate finds something in it. */
const BAD = {
  facts: '',
  interests: '',
  contactBan: [],
  grounds: [],
  method: 'electronic',
  purpose: 'check',
  decision: { mode: 'hulpofficier-mandate', decidedBy: 'proef' },
  // The order of `inForce`.
  decisions: [8],
  appeal: undefined,
};

/** What the gate cites, on a case without and on one with an order, at night; the shape says which fields there are. */
function citedBy({ type, data }: ExampleEvent): [EventType, string][] {
  const named = type === 'order.amended' ? [...Object.keys(data), 'contactBan'] : Object.keys(data);
  const bad = Object.fromEntries(named.map((name) => [name, { ...data, ...BAD }[name as never]]));
  const cases = [
    readyToImpose('2026-03-02 18:00', { childAbuseSuspected: true }),
    inForce('2026-03-02 18:00'),
  ];
  return cases.flatMap((player): [EventType, string][] => {
    const fields = type === 'order.served' ? { ...bad, decision: undefined } : bad;
    const result = player.offer(type, '2026-03-03 02:00', fields, { role: 'mayor' });
    return result.outcome === 'gate-refused' ? result.refusals.map(({ rule }) => [type, rule]) : [];
  });
}

describe('the rules behind an event', () => {
  test('are told for every event that has a gate, and for no other', () => {
    expect(Object.keys(GATE_RULES).toSorted()).toEqual([...GATED_EVENTS].toSorted());
  });

  test('are together the rules that the gates name, and all are in the register', () => {
    const named = new Set(readdirSync(GATES).flatMap((file) => ruleIds(written(file))));
    // What is only looked up, and refused under another name.
    named.delete('awbi-6-2');
    const told = new Set(Object.values(GATE_RULES).flat());
    expect([...told].toSorted()).toEqual([...named].toSorted());
    expect([...told].filter((rule) => findRule(rule) === undefined)).toEqual([]);
  });

  test('no gate cites another rule than those told, however bad the event', () => {
    const refused = STORIES.flatMap(({ events }) => events)
      .filter(({ type }) => GATED_EVENTS.includes(type))
      .flatMap(citedBy);
    expect(refused.filter(([type, rule]) => GATE_RULES[type]?.includes(rule) !== true)).toEqual([]);
    // All but those that need an order that has ended, or an appeal withdrawn: otherwise this test would say nothing.
    const seen = new Set<string>(refused.map(([type]) => type));
    expect(GATED_EVENTS.filter((type) => !seen.has(type))).toEqual([
      'delivery.failed',
      'appeal.ruled',
      'higher-appeal.ruled',
    ]);
  });
});
