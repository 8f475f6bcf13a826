/** What regions agree among themselves. Their lengths are configuration of the region, never law, and no number stands here. */
import { CHECKED_ON, LAW_STARTS, type Rule } from './rule.ts';

const CITATION = 'praktijknorm (configuratie van de regio)';

function practice(id: string, title: string, sentence: string): Rule {
  const version = {
    from: LAW_STARTS,
    citation: CITATION,
    link: null,
    sentence,
    checkedOn: CHECKED_ON,
  } as const;
  return {
    id,
    title,
    uses: ['practice'],
    binds: 'municipality',
    versions: [{ ...version, review: 'unconfirmed' }],
  };
}

export const PRACTICE_NORMS: readonly Rule[] = [
  practice(
    'practice-first-care-contact',
    'Eerste contact met de hulpverlening',
    'De hulpverlening legt binnen de tijd die de regio afspreekt voor het eerst contact.',
  ),
  practice(
    'practice-care-agency-informed',
    'Hulpverlening informeren',
    'De gemeente vertelt de hulpverlenende instantie van de regio over het huisverbod; sinds 2018 is dat praktijk en geen wet.',
  ),
  practice(
    'practice-care-advice',
    'Zorgadvies',
    'De hulpverlening adviseert op de dag die de regio afspreekt: verlengen, laten aflopen of intrekken.',
  ),
  practice(
    'practice-extension-decision',
    'Besluit over verlengen',
    'De gemeente plant het besluit over verlengen op de dag die de regio afspreekt, voor het einde van de tien dagen.',
  ),
  practice(
    'practice-reassessment',
    'Herbeoordeling',
    'Een mens bekijkt binnen de tijd die de regio afspreekt of het huisverbod nog nodig is; het vervalt nooit vanzelf door een gebeurtenis.',
  ),
];
