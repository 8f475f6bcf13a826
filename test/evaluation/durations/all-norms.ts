/** All that a region may set, so that every term that can be counted is. In minutes. */
export const NORMS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'wth-3-2',
    'wth-2-7',
    'wth-2-8-household',
    'wth-2-8-veilig-thuis',
    'wth-2-8-agency',
    'wth-5-1',
    'wth-8-2',
    'practice-first-care-contact',
    'practice-care-agency-informed',
    'practice-care-advice',
    'practice-extension-decision',
    'practice-reassessment',
  ].map((rule) => [rule, 120]),
);
