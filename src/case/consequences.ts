/** What a correction or withdrawal changed: old beside new, for deadlines, intervals, flags, tasks, papers and notices. */
import { formatInstant } from '../time/index.ts';
import { allIntervals, forceOf } from './force.ts';
import type { History } from './history.ts';
import type { CaseSnapshot, Consequence, EventType } from './model.ts';
import { NOTICES } from './notices.ts';

export interface Reading {
  snapshot: CaseSnapshot;
  history: History;
}

const PAPERS: Partial<Record<EventType, string>> = {
  'order.imposed': 'order',
  'order.extended': 'extension',
  'order.amended': 'amendment',
  'order.revoked': 'revocation',
  'order.served': 'certificate-of-service',
  'keys.surrendered': 'key-receipt',
  'home.entered': 'entry-report',
  'breach.recorded': 'breach-report',
};

/** `revised` is the sequence of the event that was corrected or withdrawn. */
export function consequencesOf(before: Reading, after: Reading, revised: number): Consequence[] {
  const substance = changesBetween(before, after);
  const datesMoved = substance.some(({ kind }) => kind === 'interval');
  // The names and the home stand on every paper.
  const people = PEOPLE.has(before.history.bySequence.get(revised)?.type);
  return [...substance, ...onPaper(before, after, { revised, allTouched: datesMoved || people })];
}

/** Everything that reads otherwise in one case than in the other. */
export function changesBetween(before: Reading, after: Reading): Consequence[] {
  return [
    ...changes('deadline', deadlinesIn(before.snapshot), deadlinesIn(after.snapshot)),
    ...changes('interval', intervalsIn(before.history), intervalsIn(after.history)),
    ...changes('flag', flagsIn(before.snapshot), flagsIn(after.snapshot)),
    ...changes('task', tasksIn(before.snapshot), tasksIn(after.snapshot)),
  ];
}

const PEOPLE: ReadonlySet<EventType | undefined> = new Set<EventType>(['case.opened', 'case.amended']);

type Named = Map<string, unknown>;

function changes(kind: Consequence['kind'], before: Named, after: Named): Consequence[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((ref) => {
    const old = before.get(ref) ?? null;
    const now = after.get(ref) ?? null;
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ kind, ref, old, new: now }];
  });
}

function deadlinesIn({ deadlines }: CaseSnapshot): Named {
  return new Map(
    deadlines.map(
      ({ rule, startedBy, person, to, dueAt, lastDay, status, metAt, readings, calendarComplete }) => [
        [rule, String(startedBy), person ?? to].filter((part) => part !== undefined).join(':'),
        {
          dueAt: moment(dueAt),
          ...(lastDay === undefined ? {} : { lastDay }),
          status,
          metAt: moment(metAt ?? null),
          ...(readings === undefined
            ? {}
            : { readings: readings.map(({ reading, dueAt: due }) => ({ reading, dueAt: moment(due) })) }),
          calendarComplete,
        },
      ],
    ),
  );
}

function intervalsIn(history: History): Named {
  const force = forceOf(history);
  const parts = new Map<string, { from: string | null; to: string | null }[]>();
  for (const { limb, person, from, to } of force === undefined ? [] : allIntervals(force)) {
    const ref = person === undefined ? limb : `${limb}:${person}`;
    parts.set(ref, [...(parts.get(ref) ?? []), { from: moment(from), to: moment(to) }]);
  }
  return parts;
}

function flagsIn({ flags }: CaseSnapshot): Named {
  return new Map(
    flags.map(({ code, rule, detail, basedOn }) => [
      `${code}:${String(basedOn)}:${detail}`,
      { code, rule, detail },
    ]),
  );
}

function tasksIn({ tasks }: CaseSnapshot): Named {
  return new Map(tasks.map(({ id, kind, detail, closedBy }) => [id, { kind, detail, closedBy }]));
}

/**
 * Papers made from the revised event, and, when dates of force moved or people changed, every paper and word that gave the old ones.
 * Each says on which event it rests and with the case as of which version: that is what a new one would have otherwise.
 */
function onPaper(
  before: Reading,
  after: Reading,
  about: { revised: number; allTouched: boolean },
): Consequence[] {
  return before.history.events.flatMap((event): Consequence[] => {
    const own = event.sequence === about.revised;
    const paper = PAPERS[event.type];
    const ref = String(event.sequence);
    const gone = after.history.bySequence.get(event.sequence) === undefined;
    if (paper !== undefined && (own || about.allTouched)) {
      const on = (reading: Reading, tense: string) => ({
        kind: paper,
        ...basis(event.sequence, reading, tense),
      });
      return [{ kind: 'document', ref, old: on(before, WAS), new: gone ? null : on(after, IS) }];
    }
    if (!NOTICES.includes(event.type) || !about.allTouched) return [];
    const told = (reading: Reading, tense: string) => ({
      type: event.type,
      ...basis(event.sequence, reading, tense),
    });
    return [{ kind: 'notice', ref, old: told(before, WAS), new: gone ? null : told(after, IS) }];
  });
}

const WAS = 'zoals de zaak stond na';
const IS = 'zoals de zaak staat na';

/** `asOf` is a version of the case: the highest sequence that was recorded by then. */
function basis(basedOn: number, { snapshot: { version: asOf } }: Reading, tense: string) {
  const text = `Gebaseerd op gebeurtenis ${String(basedOn)}, ${tense} gebeurtenis ${String(asOf)}.`;
  return { basedOn, asOf, text };
}

/** As the contract writes instants. */
function moment(at: number | null): string | null {
  return at === null ? null : formatInstant(at);
}
