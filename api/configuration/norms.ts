/**
 * What a region may set a norm for: duties that the law gives no number, and practice. A term with a number in law is no
 * choice of a region, so its id is no key here. (`wth-5-1` had a number until 2017-03-01; the norm counts from then on.)
 */
import { z } from 'zod';
import { findRule, type Rule } from '../../src/law/index.ts';
import { ALSO_WHEN_FAULTY, fieldsOf, must } from '../../src/shapes/index.ts';

const NORM_IDS: readonly string[] = [
  'wth-3-2',
  'wth-2-7',
  'wth-2-8-household',
  'wth-2-8-veilig-thuis',
  'wth-2-8-agency',
  'wth-5-1',
  'wth-8-2',
  'wth-8-1-interim',
  'practice-first-care-contact',
  'practice-care-agency-informed',
  'practice-care-advice',
  'practice-extension-decision',
  'practice-reassessment',
];

/** Planned before the end of the order: a decision to extend is lawful only until then, and rests on the advice. */
const WITHIN_THE_ORDER: readonly string[] = ['practice-care-advice', 'practice-extension-decision'];
/** Ten days on the clock are 239 hours when summer time begins in them (Wth 2(1)); the norm must fall before their end. */
const SHORTEST_ORDER_MIN = 239 * 60;

/** As it reads now: a protocol is written for cases to come. `null` for what is no law. */
function articleOf({ versions }: Rule): string | null {
  const latest = versions.at(-1);
  return typeof latest?.link === 'string' ? latest.citation : null;
}

function unknownNorm(id: string): string {
  const rule = findRule(id);
  const article = rule === undefined ? null : articleOf(rule);
  return article === null
    ? `is geen norm van een protocol; mogelijk zijn: ${NORM_IDS.join(', ')}.`
    : `staat in de wet (${article}); een protocol mag geen wettelijke regel raken.`;
}

/** A year. */
const LONGEST_NORM_MIN = 525_600;
const NORM_MINUTES = must(`een geheel aantal minuten van 1 tot en met ${LONGEST_NORM_MIN} zijn`);

/**
 * Minutes by rule id. There is no national practice norm to be looser than: law.md sets none. What bounds a norm from above is
 * the statute alone, so what must come before the end of the ten days may not be set at or after it.
 */
export const norms = z
  .record(
    z.string(),
    z
      .int({ error: NORM_MINUTES })
      .min(1, { error: NORM_MINUTES })
      .max(LONGEST_NORM_MIN, { error: NORM_MINUTES }),
  )
  .superRefine((values, context) => {
    for (const [id, minutes] of Object.entries(fieldsOf(values))) {
      const refuse = (message: string): void => context.addIssue({ code: 'custom', path: [id], message });
      if (!NORM_IDS.includes(id)) refuse(unknownNorm(id));
      else if (WITHIN_THE_ORDER.includes(id) && typeof minutes === 'number' && minutes >= SHORTEST_ORDER_MIN)
        refuse(
          `moet minder zijn dan ${SHORTEST_ORDER_MIN} minuten: een huisverbod duurt tien dagen (Wth art. 2 lid 1), en een besluit om te verlengen moet daarvoor bekend zijn (Wth art. 9 lid 1).`,
        );
    }
  }, ALSO_WHEN_FAULTY);
