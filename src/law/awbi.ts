/** Algemene wet op het binnentreden, BWBR0006763. Articles 2, 6, 7, 10 and 11 read as they stand since 1 July 2010. */
import type { Term } from '../time/index.ts';
import type { Rule, RuleUse } from './rule.ts';
import { type Provision, type Reading, type StatuteText, versionsOf } from './versions.ts';

const AWBI: StatuteText = { bwb: 'BWBR0006763', latest: '2010-07-01' };
const JULY_2010: readonly Reading[] = [{ from: '2010-07-01' }];

const THREE_DAYS_WITHOUT_ATW: Term = { counting: 'calendar', count: 3, unit: 'days', atw: false };
const FOUR_DAYS: Term = { counting: 'calendar', count: 4, unit: 'days', atw: true };

function awbi(
  article: number,
  head: { id: string; title: string; use: RuleUse },
  provision: Provision,
): Rule {
  const versions = versionsOf(AWBI, { anchor: `Artikel${article}`, ...provision });
  return { id: head.id, title: head.title, uses: [head.use], binds: 'police', versions };
}

export const AWBI_RULES: readonly Rule[] = [
  awbi(
    2,
    { id: 'awbi-2', title: 'Binnentreden zonder toestemming', use: 'gate' },
    {
      citation: 'Awbi art. 2',
      read: JULY_2010,
      sentence:
        'Zonder toestemming van de bewoner naar binnen gaan kan met een schriftelijke machtiging, door de burgemeester zelf, of als acuut gevaar geen uitstel duldt.',
    },
  ),
  awbi(
    6,
    { id: 'awbi-6', title: 'Machtiging tot binnentreden', use: 'gate' },
    {
      citation: 'Awbi art. 6',
      read: JULY_2010,
      sentence:
        'Een machtiging is ondertekend en gedateerd, en geldt niet langer dan tot het einde van de derde dag na de afgifte.',
    },
  ),
  awbi(
    6,
    { id: 'awbi-6-2', title: 'Geldigheid van de machtiging', use: 'term' },
    {
      citation: 'Awbi art. 6 lid 2',
      read: JULY_2010,
      sentence: 'Een machtiging tot binnentreden geldt tot het einde van de derde dag na de dag van afgifte.',
      term: THREE_DAYS_WITHOUT_ATW,
      countsFrom: 'de dag waarop de machtiging is gegeven',
      afterwards: 'geldt de machtiging niet meer',
      atwExcludedBy: 'Awbi art. 6 lid 2',
    },
  ),
  awbi(
    7,
    { id: 'awbi-7', title: 'Binnentreden bij nacht of afwezigheid', use: 'gate' },
    {
      citation: 'Awbi art. 7',
      read: JULY_2010,
      sentence:
        'Tussen middernacht en zes uur, en als de bewoner er niet is, kan binnentreden zonder toestemming alleen als het dringend nodig is en de machtiging, als die er is, het zegt.',
    },
  ),
  awbi(
    10,
    { id: 'awbi-10', title: 'Verslag van binnentreden', use: 'reference' },
    {
      citation: 'Awbi art. 10',
      read: JULY_2010,
      sentence:
        'Wie zonder toestemming binnentreedt, maakt op ambtseed of ambtsbelofte een schriftelijk verslag.',
    },
  ),
  awbi(
    11,
    { id: 'awbi-11', title: 'Verslag van binnentreden versturen', use: 'term' },
    {
      citation: 'Awbi art. 11',
      read: JULY_2010,
      sentence:
        'Het verslag van binnentreden zonder toestemming gaat uiterlijk op de vierde dag erna naar wie de machtiging gaf (of naar de burgemeester), met een afschrift voor de bewoner.',
      term: FOUR_DAYS,
      countsFrom: 'de dag van binnentreden',
    },
  ),
];
