/** Dates on the paper that are not those of the law: shown until a later decision has put them right in time. */
import type { Instant } from '../../time/index.ts';
import type { Force } from '../force.ts';
import type { Flag } from '../model.ts';
import type { PrintedEnd } from '../order-ends.ts';
import type { OrderTerm } from '../order-term.ts';
import { isOut } from '../rulings.ts';
import { storedInstant } from '../stored-instant.ts';

/** A printed start before the making-known has no effect; a printed end is marked as a reading, not a ruling. */
export function printedDates({ term, rulings }: Force, now: Instant): Flag[] {
  const { order } = term;
  const annulled = (sequence: number): boolean =>
    isOut(rulings, sequence, now, { limb: 'home', kinds: ['annulled'], onlyByName: true });
  const early = startsInPrint([
    order,
    ...term.amendments.filter(({ sequence }) => !annulled(sequence)),
  ]).filter(({ date }) => order.knownAt !== null && date < order.knownAt);
  const differing = endsInPrint(term.printedEnds.filter(({ sequence }) => !annulled(sequence))).filter(
    ({ date, computed }) => date !== computed,
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

/** The start in print: what a later decision that was made known says of it goes before. */
function startsInPrint(
  decisions: readonly (OrderTerm['order'] | OrderTerm['amendments'][number])[],
): { sequence: number; date: Instant }[] {
  const printed = decisions.flatMap(({ sequence, knownAt, event }) => {
    const date = event.data.startsAt;
    return date === undefined ? [] : [{ sequence, knownAt, date: storedInstant(date) }];
  });
  return printed.filter((_, index) => !printed.slice(index + 1).some(({ knownAt }) => knownAt !== null));
}

/**
 * The ends in print, without what a later decision put right: one made known too late to move an end leaves it as it was, and one
 * about the first term leaves the end of an extension.
 */
function endsInPrint(printed: readonly PrintedEnd[]): PrintedEnd[] {
  const putsRight = (later: PrintedEnd, print: PrintedEnd): boolean =>
    later.sequence > print.sequence &&
    later.knownAt !== null &&
    later.knownAt < Math.min(print.date, print.computed) &&
    (print.ofBase || !later.ofBase);
  return printed.filter((print) => !printed.some((later) => putsRight(later, print)));
}
