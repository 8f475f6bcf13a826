/** What the case itself has to say of an event: flags that rest on it and tasks that came of it, in the words of the office. */
import type { CaseSnapshot } from '../model.ts';
import type { Names } from './names.ts';
import type { Moment } from './tale.ts';

/** Told by the entry itself: that a term was missed, and whether a ban held at a breach. */
const TOLD: ReadonlySet<string> = new Set([
  'deadline-missed',
  'permitted-passage',
  'arranged-contact',
  'breach-outside-validity',
  'not-known-to-person',
  'limited-contact',
]);

/** Whole sentences, as things stand now; a flag or task that is gone is not told. Readers know no numbers of events. */
export function signalsOf(
  sequence: number,
  { flags, tasks }: Pick<CaseSnapshot, 'flags' | 'tasks'>,
  { names, refer }: Pick<Moment, 'names' | 'refer'>,
): string[] {
  const named = (detail: string): string =>
    withNames(detail, names).replaceAll(/gebeurtenis (\d+)/gi, (_, number: string) => refer(Number(number)));
  const raised = flags
    .filter(({ code, basedOn }) => basedOn === sequence && !TOLD.has(code))
    .map(({ detail }) => `Hierover staat een signalering: ${named(detail)}`);
  const asked = tasks
    .filter(({ openedBy }) => openedBy === sequence)
    .map(
      ({ detail, closedBy }) =>
        `Hieruit volgt een taak: ${named(detail)}${closedBy === null ? '' : ' Die is gedaan.'}`,
    );
  return [...raised, ...asked];
}

/** A flag names a person by key, in brackets; a refusal that it quotes may hold an instant to the millisecond. */
function withNames(detail: string, names: Names): string {
  return detail
    .replaceAll(/(?<=\d\d:\d\d:\d\d),\d{3}(?= uur)/g, '')
    .replaceAll(/\(([^()]+)\)/g, (given, inside: string) => {
      const name = names.known(inside);
      return name === undefined ? given : `(${name})`;
    });
}
