/**
 * Cases with something to recognise in every field that may hold it: whatever text or number a field takes beside its codes is
 * replaced by a canary that occurs nowhere else. What leaves the house must hold none.
 */
import { OPENING } from '../../api/document/examples/people.ts';
import { STORIES } from '../../api/document/examples/stories.ts';
import { references } from '../../src/case/event-references.ts';
import { validateEventData, validateOpening, type EventType } from '../../src/case/index.ts';
import type { RecordedEvent } from '../../src/case/model.ts';
import { fieldsOf } from '../../src/shapes/index.ts';

/** At this second of the minute happens everything, and nothing else has it. */
export const CANARY_SECOND = 37;
const CANARY_WORD = 'KANARIE';
const CANARY_DAY = '1961-11-17';
const CANARY_NUMBER = 7_654_321;

export const CANARY = /kanarie|1961-11-17|7654321|0697654321/i;

/** Texts that a field may hold: of a name, a number of the police, an address, a phone. */
const CANDIDATES: readonly unknown[] = [
  CANARY_WORD,
  'kanarie@voorbeeld.example',
  '7654KA',
  '0697654321',
  '7654321-kanarie',
  CANARY_DAY,
];

type Check = (data: unknown) => boolean;

/** The value with every leaf replaced that the check lets through; `kept` are places that hold the case together. */
function withCanaries(whole: object, kept: ReadonlySet<string>, isGood: Check): object {
  let current = structuredClone(whole);
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [name, member] of Object.entries(value)) visit(member, [...path, name]);
      return;
    }
    if (kept.has(`/${path.join('/')}`) || path.at(-1) === 'key' || path.at(-1) === 'role') return;
    const candidates = typeof value === 'number' ? [CANARY_NUMBER] : CANDIDATES;
    for (const candidate of typeof value === 'boolean' ? [] : candidates) {
      const changed = replaced(current, path, candidate);
      if (!isGood(changed)) continue;
      current = changed;
      return;
    }
  };
  visit(whole, []);
  return current;
}

function replaced(whole: object, path: readonly (string | number)[], value: unknown): object {
  const copy = structuredClone(whole);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  place[path.at(-1) ?? ''] = value;
  return copy;
}

const ACTOR = {
  role: 'mayors-office',
  office: `${CANARY_WORD}-BUREAU`,
  subject: `${CANARY_WORD}-medewerker`,
  name: `${CANARY_WORD} Medewerker`,
} as const;

function recorded(type: EventType, sequence: number, at: string, data: unknown): RecordedEvent {
  const occurredAt = Math.floor(Date.parse(at) / 60_000) * 60_000 + CANARY_SECOND * 1000;
  return {
    sequence,
    type,
    occurredAt,
    recordedAt: occurredAt + 61_000,
    timeSource: 'entered',
    actor: ACTOR,
    data,
    context: { mandate: `${CANARY_WORD}-mandaat`, earlierOrders: [`${CANARY_WORD}-zaak`] },
  };
}

function dataOf(type: EventType, data: object): unknown {
  const found = references(type, data as never).map(({ pointer }) => pointer);
  // What a decision rests on, and when something was to begin or end, is told from by the durations.
  const changed = withCanaries(data, new Set(found), (each) => validateEventData(type, each).ok);
  const checked = validateEventData(type, changed);
  if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.errors)}`);
  return checked.data;
}

/** The events of every story of the document, each a case. */
export function canaryCases(): RecordedEvent[][] {
  const fixed = new Set(['/municipality', '/reportedAt', '/incidentAt']);
  const opening = withCanaries(OPENING, fixed, (each) => validateOpening(each).ok);
  const opened = validateOpening(opening);
  if (!opened.ok) throw new Error(JSON.stringify(opened.errors));
  return STORIES.map(({ events }) => [
    recorded('case.opened', 1, OPENING.reportedAt, opened.data),
    ...events.map(({ type, occurredAt, data }, index) =>
      recorded(type, index + 2, occurredAt, dataOf(type, data)),
    ),
  ]);
}

/** How many leaves of a value hold a canary. */
export function canariesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return CANARY.test(String(value)) ? 1 : 0;
  return Object.values(fieldsOf(value)).reduce<number>((sum, member) => sum + canariesIn(member), 0);
}
