/** Dates on the paper that are not those of the law: shown until a later decision has put them right in time. */
import type { Instant } from '../../time/index.ts';
import type { Force } from '../force.ts';
import type { Flag } from '../model.ts';
import type { OrderTerm } from '../order-term.ts';
import { isOut } from '../rulings.ts';
import { storedInstant } from '../stored-instant.ts';

/** A printed start before the making-known has no effect; a printed end is marked as a reading, not a ruling. */
export function printedDates({ term, rulings }: Force, now: Instant): Flag[] {
  const { order, startsAt, statutoryEnd } = term;
  const annulled = (sequence: number): boolean =>
    isOut(rulings, sequence, now, { limb: 'home', kinds: ['annulled'], onlyByName: true });
  const decisions = [order, ...term.amendments.filter(({ sequence }) => !annulled(sequence))];
  const early = stillPrinted(decisions, 'startsAt', Infinity).filter(
    ({ date }) => order.knownAt !== null && date < order.knownAt,
  );
  const differing = stillPrinted(decisions, 'printedEndsAt', statutoryEnd ?? Infinity).filter(
    ({ date }) => startsAt !== null && date !== statutoryEnd,
  );
  return [
    ...early.map(({ sequence }) => ({
      code: 'printed-start-early',
      rule: 'awb-3-40',
      detail: 'Het afgedrukte begin ligt vóór de eerste bekendmaking: die tijd heeft geen werking.',
      basedOn: sequence,
    })),
    ...differing.map(({ sequence }) => ({
      code: 'printed-end-differs',
      rule: 'wth-2-4-a',
      detail:
        'Het afgedrukte einde wijkt af van het berekende. Gelezen is: eerder telt het afgedrukte, later het wettelijke einde (lezing, geen uitspraak).',
      basedOn: sequence,
    })),
  ];
}

/** The dates in print, without what a later decision put right: one made known too late to move an end leaves it as it was. */
function stillPrinted(
  decisions: readonly (OrderTerm['order'] | OrderTerm['amendments'][number])[],
  field: 'startsAt' | 'printedEndsAt',
  last: Instant,
): { sequence: number; date: Instant }[] {
  const printed = decisions.flatMap(({ sequence, knownAt, event }) => {
    const date = event.data[field];
    return date === undefined ? [] : [{ sequence, knownAt, date: storedInstant(date) }];
  });
  return printed.filter(({ date }, index) => {
    const inTime = field === 'startsAt' ? Infinity : Math.min(date, last);
    return !printed.slice(index + 1).some(({ knownAt }) => knownAt !== null && knownAt < inTime);
  });
}
