/** Corrections and withdrawals: which event, why, and what it said before and says now. */
import { isRevision } from '../event-types.ts';
import type { RecordedEvent } from '../model.ts';
import { asOf } from './as-of.ts';
import { differences } from './differences.ts';
import type { Moment, Tales } from './tale.ts';
import { reason, sentences, spoken } from './words.ts';

export const revisionTales: Tales<'event.corrected' | 'event.withdrawn'> = {
  'event.corrected': ({ data, sequence }, moment) => ({
    title: 'Verbetering',
    text: sentences(
      `Dit klopte niet: ${moment.refer(data.sequence, sequence)}.`,
      'Het is verbeterd.',
      reason(data.reason),
    ),
    note: whatChanged(data.sequence, sequence, moment),
    corrects: data.sequence,
  }),
  'event.withdrawn': ({ data, sequence }, moment) => ({
    title: 'Weggehaald',
    text: sentences(
      `Dit hoort niet in deze zaak: ${moment.refer(data.sequence, sequence)}.`,
      'Het telt niet meer mee.',
      reason(data.reason),
    ),
    corrects: data.sequence,
  }),
};

/** Both readings of the event: with what was recorded before the correction, and with the correction. */
function whatChanged(target: number, correction: number, moment: Moment): string {
  const readAt = (sequence: number) => asOf(moment.events, sequence).bySequence.get(target);
  const first = moment.events.find((event) => isRevision(event) && targetOf(event) === target);
  const now = readAt(correction + 1);
  const changes = changesBetween(readAt(correction), now, moment);
  const inAll = first === undefined ? changes : changesBetween(readAt(first.sequence), now, moment);
  const said = changes.length === 0 ? 'Er is niets veranderd.' : changes.join(' ');
  // The correction before it stands as "no longer counts": what it put right still is.
  const isRepeated = first?.sequence !== correction && inAll.length > 0 && inAll.join() !== changes.join();
  return sentences(
    isRepeated && changes.length === 0 ? 'Sinds de vorige verbetering is niets veranderd.' : said,
    isRepeated && `Vergeleken met wat er als eerste stond: ${inAll.join(' ')}`,
  );
}

function targetOf({ data }: RecordedEvent): number {
  return (data as { sequence: number }).sequence;
}

function changesBetween(
  old: RecordedEvent | undefined,
  now: RecordedEvent | undefined,
  moment: Moment,
): string[] {
  if (old === undefined || now === undefined) return [];
  const moved =
    old.occurredAt === now.occurredAt
      ? []
      : [`Tijd: eerst ${spoken(old.occurredAt)}, nu ${spoken(now.occurredAt)}.`];
  // The opening holds its own time in its content too.
  const { reportedAt: _old, ...before } = old.data as Record<string, unknown>;
  const { reportedAt: _now, ...after } = now.data as Record<string, unknown>;
  return [...moved, ...differences(before, after, moment)];
}
