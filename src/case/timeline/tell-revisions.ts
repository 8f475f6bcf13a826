/** Corrections and withdrawals: which event, why, and what it said before and says now. */
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
  const old = asOf(moment.events, correction).bySequence.get(target);
  const now = asOf(moment.events, correction + 1).bySequence.get(target);
  if (old === undefined || now === undefined) return 'Er is niets veranderd.';
  const moved =
    old.occurredAt === now.occurredAt
      ? []
      : [`Tijd: eerst ${spoken(old.occurredAt)}, nu ${spoken(now.occurredAt)}.`];
  // The opening holds its own time in its content too.
  const { reportedAt: _old, ...before } = old.data as Record<string, unknown>;
  const { reportedAt: _now, ...after } = now.data as Record<string, unknown>;
  const changes = [...moved, ...differences(before, after, moment)];
  return changes.length === 0 ? 'Er is niets veranderd.' : changes.join(' ');
}
