/** Besluit tijdelijk huisverbod, BWBR0024658, read in a copy of 2015–2017 only; and the one provision of the Gemeentewet. */
import { CHECKED_ON, LAW_STARTS, type Rule } from './rule.ts';
import { type Provision, type Reading, type StatuteText, versionsOf } from './versions.ts';

const BESLUIT: StatuteText = { bwb: 'BWBR0024658' };
const COPY: readonly Reading[] = [
  { from: '2015-01-01', to: '2017-12-31', name: 'een afschrift van 2015–2017' },
];

function besluit(id: string, title: string, provision: Provision): Rule {
  const versions = versionsOf(BESLUIT, { anchor: 'Artikel2', ...provision });
  return { id, title, uses: ['gate'], binds: 'municipality', versions };
}

export const BESLUIT_RULES: readonly Rule[] = [
  besluit('besluit-2-1', 'Gronden uit de bijlage', {
    citation: 'Besluit art. 2 lid 1',
    read: COPY,
    sentence: 'De feiten die het gevaar dragen, komen uit de gesloten lijst in de bijlage bij het besluit.',
  }),
  besluit('rihg-incomplete', 'Risicotaxatie volledig', {
    citation: 'Besluit art. 2',
    read: COPY,
    sentence: 'Alle drie de delen van het risicotaxatie-instrument zijn ingevuld voordat wordt besloten.',
  }),
  besluit('rihg-deviation', 'Afwijken van de risicotaxatie', {
    citation: 'Besluit art. 2',
    read: COPY,
    sentence: 'Een besluit dat anders uitvalt dan de risicotaxatie aangeeft, zegt waarom.',
  }),
];

export const GEMEENTEWET_RULES: readonly Rule[] = [
  {
    id: 'gemeentewet-77',
    title: 'Loco-burgemeester',
    uses: ['reference'],
    binds: 'municipality',
    versions: [
      {
        from: LAW_STARTS,
        citation: 'Gemeentewet art. 77',
        link: 'https://wetten.overheid.nl/BWBR0005416',
        sentence: 'Is de burgemeester er niet, dan neemt een wethouder zijn ambt waar met alle bevoegdheden.',
        checkedOn: CHECKED_ON,
        review: 'unconfirmed',
      },
    ],
  },
];
