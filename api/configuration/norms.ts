/**
 * What a region may set a norm for: duties that the law gives no number, and practice. A term with a number in law is no
 * choice of a region, so its id is no key here. (`wth-5-1` had a number until 2017-03-01; the norm counts from then on.)
 */
export const NORM_IDS = [
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
] as const;
