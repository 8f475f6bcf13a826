/**
 * Algemene wet bestuursrecht, BWBR0005537: the provisions below read as they stand since 1 July 2026, 2:8 since 1 January 2026,
 * 2:14 as it stood in the last half of 2025. The annexes were not read.
 */
import type { Term } from '../time/index.ts';
import type { Binds, Remark, Rule, RuleUse } from './rule.ts';
import { type Provision, type Reading, type StatuteText, versionsOf } from './versions.ts';

const AWB: StatuteText = { bwb: 'BWBR0005537', latest: '2026-07-01' };
const JULY_2026: readonly Reading[] = [{ from: '2026-07-01' }];

const SIX_WEEKS: Term = { counting: 'calendar', count: 6, unit: 'weeks', atw: true };
const ONE_WEEK: Term = { counting: 'calendar', count: 1, unit: 'weeks', atw: true };

const BY_POST: Remark = {
  text: 'Een beroepschrift per post is op tijd als het binnen de termijn is gepost en niet later dan een week erna is ontvangen.',
  citation: 'Awb art. 6:9 lid 2',
};
const NOT_SUSPENDED: Remark = {
  text: 'Beroep instellen schorst het besluit niet.',
  citation: 'Awb art. 6:16',
};
const NO_OBJECTION = 'Bezwaar maken kan niet: het beroep gaat meteen naar de rechtbank.';
/** The annex could not be read; see the known gap `direct-appeal`. */
const NO_OBJECTION_BY_ANNEX: Remark = {
  text: `${NO_OBJECTION} De bijlage die dat regelt, is nog niet nagelezen.`,
  citation: 'Awb bijlage 1',
  review: 'unconfirmed',
};
const HIGHER_APPEAL: Omit<Provision, 'remarks'> = {
  citation: 'Awb art. 6:24',
  sentence:
    'Voor hoger beroep gelden de regels van het beroep: het kan zes weken lang, vanaf de dag na verzending van de uitspraak.',
  term: SIX_WEEKS,
  countsFrom: 'de verzending van de uitspraak',
  read: JULY_2026,
};
const RELIEF: Omit<Provision, 'remarks'> = {
  citation: 'Awb art. 8:81',
  read: JULY_2026,
  sentence:
    'Loopt er beroep en is er spoed, dan kan iedere partij in die zaak een voorlopige voorziening vragen.',
};
const APPEAL: Omit<Provision, 'remarks'> = {
  citation: 'Awb art. 6:7',
  sentence: 'Beroep instellen kan zes weken lang, vanaf de dag na de schriftelijke bekendmaking.',
  term: SIX_WEEKS,
  countsFrom: 'de schriftelijke bekendmaking',
  read: JULY_2026,
};

interface AwbRule {
  id: string;
  title: string;
  uses: readonly RuleUse[];
  binds?: Binds;
}

function awb(head: AwbRule, ...provisions: readonly Provision[]): Rule {
  return { binds: 'municipality', ...head, versions: provisions.flatMap((one) => versionsOf(AWB, one)) };
}

export const AWB_RULES: readonly Rule[] = [
  awb(
    { id: 'awb-2-8', title: 'Elektronisch verzenden', uses: ['gate'] },
    {
      citation: 'Awb art. 2:14 lid 1',
      to: '2025-12-31',
      read: [{ from: '2025-07-01', to: '2025-12-31' }],
      sentence:
        'Een bestuursorgaan mag iemand alleen elektronisch berichten die heeft laten weten zo bereikbaar te zijn.',
    },
    {
      citation: 'Awb art. 2:8',
      from: '2026-01-01',
      read: [{ from: '2026-01-01', to: '2026-06-30' }, ...JULY_2026],
      sentence:
        'Een bestuursorgaan mag iemand alleen elektronisch berichten die uitdrukkelijk heeft laten weten zo bereikbaar te zijn.',
    },
  ),
  awb(
    { id: 'awb-3-4', title: 'Belangen afwegen', uses: ['gate'] },
    {
      citation: 'Awb art. 3:4',
      read: JULY_2026,
      sentence:
        'Het bestuursorgaan weegt de belangen die het besluit raakt tegen elkaar af; het nadeel mag niet onevenredig zijn aan het doel.',
    },
  ),
  awb(
    { id: 'awb-3-40', title: 'Van kracht door bekendmaking', uses: ['reference'] },
    {
      citation: 'Awb art. 3:40',
      read: JULY_2026,
      sentence: 'Een besluit werkt pas als het is bekendgemaakt.',
    },
  ),
  awb(
    { id: 'awb-3-41', title: 'Wijze van bekendmaken', uses: ['gate', 'reference'] },
    {
      citation: 'Awb art. 3:41',
      read: JULY_2026,
      sentence:
        'Een besluit voor bepaalde mensen wordt bekendgemaakt door het te sturen of uit te reiken, en als dat niet kan op een andere geschikte manier.',
    },
  ),
  awb(
    { id: 'awb-3-45', title: 'Rechtsmiddelverwijzing', uses: ['reference'] },
    {
      citation: 'Awb art. 3:45',
      read: JULY_2026,
      sentence:
        'Bij de bekendmaking wordt vermeld dat beroep mogelijk is, voor wie, binnen welke termijn en bij welke rechter.',
    },
  ),
  awb(
    { id: 'awb-3-47', title: 'Motivering nasturen', uses: ['term'] },
    {
      citation: 'Awb art. 3:47 lid 3',
      read: JULY_2026,
      sentence:
        'Kon de motivering door de haast niet bij de bekendmaking van het besluit, dan volgt zij binnen een week daarna.',
      term: ONE_WEEK,
      countsFrom: 'de schriftelijke bekendmaking',
      remarks: [
        {
          text: 'De feiten en omstandigheden waarop een huisverbod berust, horen altijd in het besluit zelf.',
          citation: 'Wth art. 2 lid 4 onder b',
        },
      ],
    },
  ),
  awb(
    { id: 'awb-4-8', title: 'Zienswijze', uses: ['gate'] },
    {
      citation: 'Awb art. 4:8',
      read: JULY_2026,
      sentence:
        'Wie een beschikking niet heeft aangevraagd en er naar verwachting bezwaren tegen heeft, krijgt vooraf de kans zijn zienswijze te geven als zij steunt op gegevens over hem of zijn belangen die hij niet zelf heeft verstrekt.',
    },
  ),
  awb(
    { id: 'awb-4-11', title: 'Afzien van horen', uses: ['reference'] },
    {
      citation: 'Awb art. 4:11',
      read: JULY_2026,
      sentence:
        'Horen mag achterwege blijven bij spoed, als iemand al gehoord is en er niets nieuws is, of als het doel van de beschikking vooraf horen niet verdraagt.',
    },
  ),
  awb(
    { id: 'awb-6-7', title: 'Beroep instellen', uses: ['term'], binds: 'interested-party' },
    {
      ...APPEAL,
      to: '2012-12-31',
      remarks: [{ text: NO_OBJECTION, citation: 'Wth art. 6 lid 1' }, BY_POST, NOT_SUSPENDED],
    },
    {
      ...APPEAL,
      from: '2013-01-01',
      remarks: [NO_OBJECTION_BY_ANNEX, BY_POST, NOT_SUSPENDED],
    },
  ),
  awb(
    { id: 'awb-6-8', title: 'Begin van de beroepstermijn', uses: ['reference'], binds: 'interested-party' },
    {
      citation: 'Awb art. 6:8 lid 1',
      read: JULY_2026,
      sentence:
        'De beroepstermijn begint op de dag na die waarop het besluit op de voorgeschreven manier is bekendgemaakt.',
    },
  ),
  awb(
    { id: 'awb-6-24', title: 'Hoger beroep instellen', uses: ['term', 'gate'], binds: 'interested-party' },
    // Titel 8.5 of the Awb, with 8:104, 8:105 and 8:108, holds since 2013; where higher appeal stood before was not read.
    { ...HIGHER_APPEAL, to: '2012-12-31', remarks: [BY_POST] },
    {
      ...HIGHER_APPEAL,
      from: '2013-01-01',
      remarks: [
        {
          text: 'Hoger beroep staat open voor belanghebbenden en ook voor de burgemeester.',
          citation: 'Awb art. 8:104 lid 1',
        },
        {
          text: 'Het hoger beroep gaat naar de Afdeling bestuursrechtspraak van de Raad van State.',
          citation: 'Awb art. 8:105 lid 1',
        },
        BY_POST,
      ],
    },
  ),
  awb(
    { id: 'awb-8-72', title: 'Vernietiging', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:72',
      read: JULY_2026,
      sentence:
        'Een gegrond beroep leidt tot hele of gedeeltelijke vernietiging; de rechter kan de gevolgen van het besluit laten doorlopen.',
    },
  ),
  awb(
    { id: 'awb-8-81', title: 'Voorlopige voorziening vragen', uses: ['gate'], binds: 'interested-party' },
    { ...RELIEF, to: '2012-12-31' },
    {
      ...RELIEF,
      from: '2013-01-01',
      remarks: [{ text: 'Loopt er hoger beroep, dan geldt hetzelfde.', citation: 'Awb art. 8:108 lid 1' }],
    },
  ),
  awb(
    { id: 'awb-8-85', title: 'Voorlopige voorziening vervalt', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:85',
      read: JULY_2026,
      sentence:
        'Een voorlopige voorziening vervalt onder meer als het beroep is ingetrokken of als daarop is beslist.',
    },
  ),
  awb(
    { id: 'awb-8-87', title: 'Voorlopige voorziening wijzigen', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:87',
      read: JULY_2026,
      sentence:
        'De voorzieningenrechter kan een voorlopige voorziening opheffen of wijzigen, ook uit eigen beweging.',
    },
  ),
  awb(
    { id: 'awb-10-5', title: 'Mandaat in het algemeen of voor één geval', uses: ['reference'] },
    {
      citation: 'Awb art. 10:5',
      read: JULY_2026,
      sentence:
        'Mandaat kan algemeen of voor één geval worden gegeven; een algemeen mandaat staat op schrift, en een mandaat voor één geval ook als wie het krijgt niet onder de mandaatgever werkt, zoals de hulpofficier.',
    },
  ),
  awb(
    { id: 'awb-10-10', title: 'Namens wie is besloten', uses: ['reference'] },
    {
      citation: 'Awb art. 10:10',
      read: JULY_2026,
      sentence: 'Een besluit in mandaat vermeldt namens welk bestuursorgaan het is genomen.',
    },
  ),
];
