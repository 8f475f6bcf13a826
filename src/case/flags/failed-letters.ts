/** A letter that did not arrive, and what was made known only long after it. */
import { countTerm } from '../count-term.ts';
import { all } from '../history.ts';
import { orderStateAt } from '../order-state.ts';
import type { FlagReader } from './flag.ts';

/**
 * An order that everybody took for ended begins anew when its only sending turns out to have failed. The law knows no order that
 * waits until it is delivered, and none that is void by waiting: a person looks whether the danger of then is one of now.
 */
export const failedLetterFlags: FlagReader = ({ history, force, now }) => {
  if (force === undefined) return [];
  const { order, startsAt, baseEnd } = force.term;
  const waits = startsAt === null && orderStateAt(history, now) === 'imposed';
  // A printed end that had passed before the start leaves nothing to begin.
  const begins = startsAt !== null && startsAt !== baseEnd;
  if (!waits && !begins) return [];
  const failures = all(history, 'delivery.failed').filter(({ data }) => {
    const sent = all(history, 'order.served').find(({ sequence }) => sequence === data.service);
    if (sent?.data.method !== 'electronic') return false;
    return (
      (sent.data.decision ?? sent.context?.decision) === order.sequence &&
      countTerm('wth-2-1', sent.occurredAt, history).dueAt <= (order.knownAt ?? now)
    );
  });
  return failures.slice(0, 1).map(({ sequence }) => ({
    code: 'begins-after-failed-term',
    rule: 'awb-3-41',
    detail:
      'Een verzending van het huisverbod kwam niet aan, en de tien dagen vanaf die verzending zijn voorbij: met de bekendmaking die wel aankomt, begint het dan pas. Of het nog nodig is, beoordeelt een mens (lezing, geen uitspraak).',
    basedOn: sequence,
  }));
};
