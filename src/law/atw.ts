/** Algemene termijnenwet, BWBR0002448. Articles 1 to 4 read as they stand since 10 October 2010. */
import type { Rule } from './rule.ts';
import { type StatuteText, versionsOf } from './versions.ts';

const ATW: StatuteText = { bwb: 'BWBR0002448', latest: '2010-10-10' };

function atw(article: number, title: string, sentence: string): Rule {
  const versions = versionsOf(ATW, {
    citation: `Atw art. ${article}`,
    anchor: `Artikel${article}`,
    sentence,
    read: [{ from: '2010-10-10' }],
  });
  return { id: `atw-${article}`, title, uses: ['reference'], binds: 'municipality', versions };
}

export const ATW_RULES: readonly Rule[] = [
  atw(
    1,
    'Einde op een vrije dag',
    'Eindigt een termijn op een zaterdag, een zondag of een erkende feestdag, dan loopt hij door tot het einde van de eerstvolgende gewone dag.',
  ),
  atw(
    2,
    'Ten minste twee gewone dagen',
    'Een termijn van drie dagen of meer wordt zo nodig langer, tot er twee dagen in zitten die geen zaterdag, zondag of erkende feestdag zijn.',
  ),
  atw(
    3,
    'Erkende feestdagen',
    'Erkend zijn Nieuwjaarsdag, tweede paasdag, Koningsdag, 5 mei, Hemelvaartsdag, tweede pinksterdag en beide kerstdagen; Goede Vrijdag en dagen uit een koninklijk besluit staan daarmee gelijk.',
  ),
  atw(
    4,
    'Termijnen buiten de Algemene termijnenwet',
    'De wet geldt niet voor termijnen in uren, in jaren, of van meer dan 90 dagen, twaalf weken of drie maanden.',
  ),
];
