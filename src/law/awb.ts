/** Algemene wet bestuursrecht, BWBR0005537. Read as it stands since 1 July 2026. */
import type { Term } from '../time/index.ts';
import type { Binds, Rule, RuleUse } from './rule.ts';
import { type Provision, type StatuteText, versionsOf } from './versions.ts';

const AWB: StatuteText = { bwb: 'BWBR0005537', latest: '2026-07-01', readFrom: '2026-07-01' };

const SIX_WEEKS: Term = { counting: 'calendar', count: 6, unit: 'weeks', atw: true };
const ONE_WEEK: Term = { counting: 'calendar', count: 1, unit: 'weeks', atw: true };

const BY_POST = {
  text: 'Een beroepschrift per post is op tijd als het binnen de termijn is gepost en niet later dan een week erna is ontvangen.',
  citation: 'Awb art. 6:9 lid 2',
};
const NOT_SUSPENDED = { text: 'Beroep instellen schorst het besluit niet.', citation: 'Awb art. 6:16' };
const NO_OBJECTION = 'Bezwaar maken kan niet: het beroep gaat meteen naar de rechtbank.';
const APPEAL: Omit<Provision, 'remarks'> = {
  citation: 'Awb art. 6:7',
  sentence: 'Beroep instellen kan zes weken lang, vanaf de dag na de schriftelijke bekendmaking.',
  term: SIX_WEEKS,
  countsFrom: 'de schriftelijke bekendmaking',
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
      sentence:
        'Een bestuursorgaan mag iemand alleen elektronisch berichten die heeft laten weten zo bereikbaar te zijn.',
    },
    {
      citation: 'Awb art. 2:8',
      from: '2026-01-01',
      sentence:
        'Een bestuursorgaan mag iemand alleen elektronisch berichten die uitdrukkelijk heeft laten weten zo bereikbaar te zijn.',
    },
  ),
  awb(
    { id: 'awb-3-4', title: 'Belangen afwegen', uses: ['gate'] },
    {
      citation: 'Awb art. 3:4',
      sentence:
        'Het bestuursorgaan weegt de belangen die het besluit raakt tegen elkaar af; het nadeel mag niet onevenredig zijn aan het doel.',
    },
  ),
  awb(
    { id: 'awb-3-40', title: 'Van kracht door bekendmaking', uses: ['reference'] },
    { citation: 'Awb art. 3:40', sentence: 'Een besluit werkt pas als het is bekendgemaakt.' },
  ),
  awb(
    { id: 'awb-3-41', title: 'Wijze van bekendmaken', uses: ['reference'] },
    {
      citation: 'Awb art. 3:41',
      sentence:
        'Een besluit voor bepaalde mensen wordt bekendgemaakt door het te sturen of uit te reiken, en als dat niet kan op een andere geschikte manier.',
    },
  ),
  awb(
    { id: 'awb-3-45', title: 'Rechtsmiddelverwijzing', uses: ['reference'] },
    {
      citation: 'Awb art. 3:45',
      sentence:
        'In het besluit staat wie er beroep tegen kan instellen, binnen welke termijn en bij welke rechter.',
    },
  ),
  awb(
    { id: 'awb-3-47', title: 'Motivering nasturen', uses: ['term'] },
    {
      citation: 'Awb art. 3:47 lid 3',
      sentence:
        'Kon de motivering door de haast niet bij het besluit, dan volgt zij binnen een week na de bekendmaking; de feiten van Wth art. 2 lid 4 onder b horen altijd in het besluit zelf.',
      term: ONE_WEEK,
      countsFrom: 'de schriftelijke bekendmaking',
    },
  ),
  awb(
    { id: 'awb-4-8', title: 'Zienswijze', uses: ['gate'] },
    {
      citation: 'Awb art. 4:8',
      sentence:
        'Wie naar verwachting bezwaren heeft tegen een beschikking, krijgt vooraf de kans zijn zienswijze te geven.',
    },
  ),
  awb(
    { id: 'awb-4-11', title: 'Afzien van horen', uses: ['reference'] },
    {
      citation: 'Awb art. 4:11',
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
      remarks: [{ text: NO_OBJECTION, citation: 'Awb bijlage 1' }, BY_POST, NOT_SUSPENDED],
    },
  ),
  awb(
    { id: 'awb-6-8', title: 'Begin van de beroepstermijn', uses: ['reference'], binds: 'interested-party' },
    {
      citation: 'Awb art. 6:8 lid 1',
      sentence:
        'De beroepstermijn begint op de dag na die waarop het besluit op de voorgeschreven manier is bekendgemaakt.',
    },
  ),
  awb(
    { id: 'awb-6-24', title: 'Hoger beroep instellen', uses: ['term'], binds: 'interested-party' },
    {
      citation: 'Awb art. 6:24',
      sentence:
        'Voor hoger beroep bij de Raad van State, ook door de burgemeester, gelden dezelfde zes weken, vanaf de dag na verzending van de uitspraak.',
      term: SIX_WEEKS,
      countsFrom: 'de verzending van de uitspraak',
      remarks: [BY_POST],
    },
  ),
  awb(
    { id: 'awb-8-72', title: 'Vernietiging', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:72',
      sentence:
        'Een gegrond beroep leidt tot hele of gedeeltelijke vernietiging; de rechter kan de gevolgen van het besluit laten doorlopen.',
    },
  ),
  awb(
    { id: 'awb-8-81', title: 'Voorlopige voorziening vragen', uses: ['gate'], binds: 'interested-party' },
    {
      citation: 'Awb art. 8:81',
      sentence:
        'Een voorlopige voorziening kan alleen worden gevraagd door wie ook beroep heeft ingesteld, en bij spoed.',
    },
  ),
  awb(
    { id: 'awb-8-85', title: 'Voorlopige voorziening vervalt', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:85',
      sentence:
        'Een voorlopige voorziening vervalt onder meer als het beroep is ingetrokken of als daarop is beslist.',
    },
  ),
  awb(
    { id: 'awb-8-87', title: 'Voorlopige voorziening wijzigen', uses: ['reference'], binds: 'court' },
    {
      citation: 'Awb art. 8:87',
      sentence: 'De voorzieningenrechter kan een voorlopige voorziening opheffen of wijzigen.',
    },
  ),
  awb(
    { id: 'awb-10-5', title: 'Mandaat in het algemeen of voor één geval', uses: ['reference'] },
    {
      citation: 'Awb art. 10:5',
      sentence:
        'Mandaat kan algemeen of voor één geval worden gegeven; een algemeen mandaat staat op schrift.',
    },
  ),
  awb(
    { id: 'awb-10-10', title: 'Namens wie is besloten', uses: ['reference'] },
    {
      citation: 'Awb art. 10:10',
      sentence: 'Een besluit in mandaat vermeldt namens welk bestuursorgaan het is genomen.',
    },
  ),
];
