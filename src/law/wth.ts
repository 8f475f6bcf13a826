/** Wet tijdelijk huisverbod, BWBR0024649. Every provision below was read in all versions, the latest of 1 July 2020. */
import type { Term } from '../time/index.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { type Provision, type Reading, type StatuteText, versionsOf } from './versions.ts';

const WTH: StatuteText = { bwb: 'BWBR0024649', latest: '2020-07-01' };
const ALL_VERSIONS: readonly Reading[] = [
  { from: '2009-01-01', to: '2010-10-31' },
  { from: '2010-11-01', to: '2012-12-31' },
  { from: '2013-01-01', to: '2014-02-14' },
  { from: '2014-02-15', to: '2014-12-31' },
  { from: '2015-01-01', to: '2017-02-28' },
  { from: '2017-03-01', to: '2018-09-18' },
  { from: '2018-09-19', to: '2020-06-30' },
  { from: '2020-07-01' },
];

function wth(article: number, ...provisions: readonly Provision[]): RuleVersion[] {
  return provisions.flatMap((provision) =>
    versionsOf(WTH, { anchor: `Artikel${article}`, read: ALL_VERSIONS, ...provision }),
  );
}

const TEN_DAYS: Term = { counting: 'wall-clock', count: 10, unit: 'days' };
/** Four weeks as days on the clock: the extended order ends at the time of day at which the base order began. */
const FOUR_WEEKS: Term = { counting: 'wall-clock', count: 28, unit: 'days' };
const ONE_DAY_AND_NIGHT: Term = { counting: 'clock-hours', count: 24, unit: 'hours' };
const THREE_DAYS: Term = { counting: 'calendar', count: 3, unit: 'days', atw: true };
const THREE_WORKING_DAYS: Term = { counting: 'working-days', count: 3, unit: 'working-days' };
const TWO_WEEKS: Term = { counting: 'calendar', count: 2, unit: 'weeks', atw: true };
const FIVE_YEARS: Term = { counting: 'calendar', count: 5, unit: 'years', atw: true };

const FROM_START = 'het tijdstip waarop het huisverbod van kracht wordt';
const NOT_ATW = 'Wth art. 13';

const HEARING: Omit<Provision, 'citation'> = {
  sentence:
    'De voorzieningenrechter hoort de uithuisgeplaatste binnen drie dagen na een verzoek om voorlopige voorziening.',
  term: THREE_DAYS,
  countsFrom: 'het verzoek om voorlopige voorziening',
  practice: {
    term: THREE_WORKING_DAYS,
    citation: 'praktijk van de rechtbanken (geen wet)',
    sentence: 'De rechtbanken spreken van drie werkdagen na ontvangst van het verzoek.',
  },
  unsettled:
    'Of het om drie dagen of om drie werkdagen gaat, is niet beslist: beide lezingen staan hier, de vroegste telt voor de waarschuwing.',
};

const RULING: Omit<Provision, 'citation'> = {
  sentence:
    'De voorzieningenrechter doet meteen na het horen uitspraak, en in bijzondere omstandigheden uiterlijk 24 uur na de behandeling.',
  term: ONE_DAY_AND_NIGHT,
  countsFrom: 'de behandeling ter zitting',
};

function told(organisation: string): string {
  return `De burgemeester die een huisverbod wil opleggen wegens (een ernstig vermoeden van) kindermishandeling, overlegt eerst met ${organisation}.`;
}

function copies(moment: string, organisation: string): string {
  return `De griffier stuurt een afschrift ${moment} gratis aan de volwassen huisgenoten en de politie, en aan ${organisation} als er minderjarigen bij betrokken zijn.`;
}

const YOUTH_CARE = 'het bureau jeugdzorg';
const VEILIG_THUIS = 'Veilig Thuis';
/** The reference in 2(8) outlived what it pointed at: 2(3) names another body since 2015. */
const NO_FOUNDATION =
  'Bij kindermishandeling verwijst lid 8 naar de stichting van lid 3, maar lid 3 noemt sinds 1 januari 2015 geen stichting meer en wel Veilig Thuis; wie dan wordt ingelicht, is niet uitgemaakt.';
const COURT_COPY = 'van de uitspraak van de rechtbank binnen twee weken na de dagtekening';
const INTERIM_COPY = 'van de uitspraak van de voorzieningenrechter meteen';

export const WTH_RULES: readonly Rule[] = [
  {
    id: 'wth-1',
    title: 'Wonen of anders dan incidenteel verblijven',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(1, {
      citation: 'Wth art. 1 onder b',
      sentence:
        'Een huisverbod gaat over één woning en over wie daar met de uithuisgeplaatste woont of er meer dan af en toe verblijft: vertrekken, wegblijven en geen contact.',
    }),
  },
  {
    id: 'wth-2-1',
    title: 'Huisverbod van tien dagen',
    uses: ['term', 'gate'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 1',
      sentence:
        'Bij ernstig en onmiddellijk gevaar, of een ernstig vermoeden daarvan, kan de burgemeester een huisverbod opleggen; het duurt tien dagen, niet langer en niet korter.',
      term: TEN_DAYS,
      countsFrom: FROM_START,
      afterwards: 'geldt het huisverbod niet meer, tenzij het is verlengd',
      atwExcludedBy: NOT_ATW,
      unsettled:
        'Dat de tien dagen tot op de minuut lopen, staat niet in de wet; zo staat het in gepubliceerde besluiten.',
    }),
  },
  {
    id: 'wth-2-2',
    title: 'Meerderjarig',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 2',
      sentence: 'Alleen iemand van 18 jaar of ouder kan een huisverbod krijgen.',
    }),
  },
  {
    id: 'wth-2-3',
    title: 'Overleg bij kindermishandeling',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(
      2,
      {
        citation: 'Wth art. 2 lid 3',
        to: '2014-12-31',
        sentence: told(
          `${YOUTH_CARE} (de stichting van de Wet op de jeugdzorg, met haar advies- en meldpunt kindermishandeling)`,
        ),
      },
      { citation: 'Wth art. 2 lid 3', from: '2015-01-01', sentence: told(VEILIG_THUIS) },
    ),
  },
  {
    id: 'wth-2-4-a',
    title: 'Plaats en duur in het besluit',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 4 onder a',
      sentence: 'In het huisverbod staat voor welke plaats het geldt en hoe lang.',
    }),
  },
  {
    id: 'wth-2-4-b',
    title: 'Feiten en omstandigheden in het besluit',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 4 onder b',
      sentence: 'In het huisverbod zelf staan de feiten en omstandigheden waarop het berust.',
    }),
  },
  {
    id: 'wth-2-4-c',
    title: 'Namen in het contactverbod',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 4 onder c',
      sentence:
        'In het huisverbod staan de namen van de mensen met wie de uithuisgeplaatste geen contact mag hebben.',
    }),
  },
  {
    id: 'wth-2-6',
    title: 'Bereikbaarheid doorgeven',
    uses: ['term'],
    binds: 'excluded-person',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 6',
      sentence:
        'De uithuisgeplaatste zegt waar of hoe hij te bereiken is; kan dat niet meteen, dan binnen 24 uur na het opleggen.',
      term: ONE_DAY_AND_NIGHT,
      countsFrom: 'het opleggen van het huisverbod',
    }),
  },
  {
    id: 'wth-2-7',
    title: 'Mondeling huisverbod op schrift stellen',
    uses: ['gate', 'duty'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 7',
      sentence:
        'Is er te veel haast om te schrijven, dan kan het huisverbod mondeling worden aangezegd; daarna wordt het zo snel mogelijk op schrift gesteld en bekendgemaakt.',
    }),
  },
  {
    id: 'wth-2-8',
    title: 'Informeren over het huisverbod',
    uses: ['reference'],
    binds: 'municipality',
    versions: wth(
      2,
      {
        citation: 'Wth art. 2 lid 8',
        to: '2014-12-31',
        sentence:
          'De burgemeester vertelt de huisgenoten en de aangewezen instantie wat het huisverbod inhoudt, en bij kindermishandeling ook het bureau jeugdzorg.',
      },
      {
        citation: 'Wth art. 2 lid 8',
        from: '2015-01-01',
        to: '2018-09-18',
        sentence:
          'De burgemeester vertelt de huisgenoten en de aangewezen instantie wat het huisverbod inhoudt, en bij kindermishandeling nog een andere instantie.',
        unsettled: NO_FOUNDATION,
      },
      {
        citation: 'Wth art. 2 lid 8',
        from: '2018-09-19',
        sentence: 'De burgemeester vertelt de huisgenoten en Veilig Thuis wat het huisverbod inhoudt.',
      },
    ),
  },
  {
    id: 'wth-2-8-household',
    title: 'Huisgenoten informeren',
    uses: ['duty'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 8',
      sentence:
        'De burgemeester vertelt de huisgenoten meteen wat het huisverbod inhoudt en wat er gebeurt als de uithuisgeplaatste zich er niet aan houdt.',
    }),
  },
  {
    id: 'wth-2-8-veilig-thuis',
    title: 'Veilig Thuis informeren',
    uses: ['duty'],
    binds: 'municipality',
    versions: wth(2, {
      citation: 'Wth art. 2 lid 8',
      from: '2018-09-19',
      sentence: 'De burgemeester vertelt Veilig Thuis van elk huisverbod wat het inhoudt.',
    }),
  },
  {
    id: 'wth-2-8-agency',
    title: 'Aangewezen instantie informeren',
    uses: ['duty'],
    binds: 'municipality',
    versions: wth(
      2,
      {
        citation: 'Wth art. 2 lid 8',
        to: '2014-12-31',
        sentence:
          'De burgemeester vertelt de instantie die hij voor advies of hulpverlening heeft aangewezen wat het huisverbod inhoudt, en bij kindermishandeling ook het bureau jeugdzorg.',
      },
      {
        citation: 'Wth art. 2 lid 8',
        from: '2015-01-01',
        to: '2018-09-18',
        sentence:
          'De burgemeester vertelt de instantie die hij voor advies of hulpverlening heeft aangewezen wat het huisverbod inhoudt, en bij kindermishandeling nog een andere instantie.',
        unsettled: NO_FOUNDATION,
      },
    ),
  },
  {
    id: 'wth-2-9',
    title: 'Intrekken, in elk geval na aanvaarde hulp',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(
      2,
      {
        citation: 'Wth art. 2 lid 9',
        to: '2018-09-18',
        sentence:
          'De burgemeester kan het huisverbod intrekken als de uithuisgeplaatste hulp aanvaardt, de aangewezen instantie dat bevestigt en hij toezegt de hulp aan anderen niet te hinderen en mee te werken.',
      },
      {
        citation: 'Wth art. 2 lid 9',
        from: '2018-09-19',
        sentence:
          'De burgemeester kan het huisverbod intrekken als de uithuisgeplaatste hulp aanvaardt, de instantie dat bevestigt en hij toezegt de hulp aan anderen niet te hinderen en mee te werken.',
        unsettled:
          'Lid 9 noemt nog de instantie die volgens lid 8 is aangewezen, maar lid 8 wijst er sinds 19 september 2018 geen meer aan; de bevestiging van Veilig Thuis of van de instantie van de regio telt.',
      },
    ),
  },
  {
    id: 'wth-3-1',
    title: 'Mandaat aan de hulpofficier',
    uses: ['gate'],
    binds: 'municipality',
    versions: wth(3, {
      citation: 'Wth art. 3 lid 1',
      sentence:
        'De burgemeester kan de hulpofficier van justitie mandaat geven om op te leggen, te overleggen, mondeling aan te zeggen, te informeren en een raadsman te regelen; verlengen en intrekken horen daar niet bij.',
    }),
  },
  {
    id: 'wth-3-2',
    title: 'Burgemeester informeren',
    uses: ['duty'],
    binds: 'police',
    versions: wth(3, {
      citation: 'Wth art. 3 lid 2',
      sentence: 'De hulpofficier die een huisverbod oplegt, vertelt dat meteen aan de burgemeester.',
    }),
  },
  {
    id: 'wth-4-1',
    title: 'Binnentreden om op te leggen',
    uses: ['reference'],
    binds: 'police',
    versions: wth(4, {
      citation: 'Wth art. 4 lid 1',
      sentence:
        'Is het gevaar er, dan mogen burgemeester en politie zonder toestemming naar binnen om het huisverbod op te leggen; een vermoeden alleen is daarvoor niet genoeg.',
    }),
  },
  {
    id: 'wth-4-2',
    title: 'Sleutels innemen',
    uses: ['reference'],
    binds: 'police',
    versions: wth(4, {
      citation: 'Wth art. 4 lid 2',
      sentence:
        'De politie vraagt de huissleutels op, mag ze zo nodig afnemen en geeft daarvoor een ontvangstbewijs.',
    }),
  },
  {
    id: 'wth-4-3',
    title: 'Naleving controleren',
    uses: ['gate'],
    binds: 'police',
    versions: wth(4, {
      citation: 'Wth art. 4 lid 3',
      sentence:
        'Om de naleving te controleren mag de politie overal komen waar de uithuisgeplaatste niet mag zijn, maar een woning alleen met toestemming van de bewoner.',
    }),
  },
  {
    id: 'wth-5-1',
    title: 'Raadsman',
    uses: ['term', 'gate', 'duty'],
    binds: 'municipality',
    versions: wth(
      5,
      {
        citation: 'Wth art. 5 lid 1',
        to: '2017-02-28',
        sentence:
          'Wil de uithuisgeplaatste een raadsman bij zijn verzoek om voorlopige voorziening, dan zorgt de burgemeester daar binnen 24 uur voor.',
        term: ONE_DAY_AND_NIGHT,
        countsFrom: 'de wens om een raadsman',
      },
      {
        citation: 'Wth art. 5 lid 1',
        from: '2017-03-01',
        sentence:
          'Heeft de uithuisgeplaatste geen raadsman en wil hij desgevraagd rechtsbijstand, dan meldt de burgemeester dat aan de Raad voor Rechtsbijstand, die een raadsman aanwijst.',
      },
    ),
  },
  {
    id: 'wth-6-1-a',
    title: 'Horen door de voorzieningenrechter',
    uses: ['term'],
    binds: 'court',
    versions: wth(
      6,
      { ...HEARING, citation: 'Wth art. 6 lid 2 onder a', to: '2012-12-31' },
      { ...HEARING, citation: 'Wth art. 6 lid 1 onder a', from: '2013-01-01' },
    ),
  },
  {
    id: 'wth-6-1-b',
    title: 'Uitspraak van de voorzieningenrechter',
    uses: ['term'],
    binds: 'court',
    versions: wth(
      6,
      { ...RULING, citation: 'Wth art. 6 lid 2 onder b', to: '2012-12-31' },
      { ...RULING, citation: 'Wth art. 6 lid 1 onder b', from: '2013-01-01' },
    ),
  },
  {
    id: 'wth-7',
    title: 'Minderjarigen laten spreken',
    uses: ['reference'],
    binds: 'court',
    versions: wth(7, {
      citation: 'Wth art. 7',
      sentence:
        'De rechter laat kinderen van twaalf jaar en ouder uit het huishouden hun mening geven, tenzij de spoed dat niet toelaat; jongere kinderen mag hij horen.',
    }),
  },
  {
    id: 'wth-8-1-interim',
    title: 'Afschrift van de voorlopige voorziening',
    uses: ['duty'],
    binds: 'court',
    versions: wth(
      8,
      { citation: 'Wth art. 8 lid 1', to: '2014-12-31', sentence: copies(INTERIM_COPY, YOUTH_CARE) },
      { citation: 'Wth art. 8 lid 1', from: '2015-01-01', sentence: copies(INTERIM_COPY, VEILIG_THUIS) },
    ),
  },
  {
    id: 'wth-8-1-court',
    title: 'Afschrift van de uitspraak van de rechtbank',
    uses: ['term'],
    binds: 'court',
    versions: wth(
      8,
      {
        citation: 'Wth art. 8 lid 1',
        to: '2014-12-31',
        sentence: copies(COURT_COPY, YOUTH_CARE),
        term: TWO_WEEKS,
        countsFrom: 'de dagtekening van de uitspraak',
      },
      {
        citation: 'Wth art. 8 lid 1',
        from: '2015-01-01',
        sentence: copies(COURT_COPY, VEILIG_THUIS),
        term: TWO_WEEKS,
        countsFrom: 'de dagtekening van de uitspraak',
      },
    ),
  },
  {
    id: 'wth-8-2',
    title: 'Uitspraak doorgeven',
    uses: ['duty'],
    binds: 'municipality',
    versions: wth(8, {
      citation: 'Wth art. 8 lid 2',
      sentence:
        'De burgemeester vertelt de uitspraak meteen aan de politie en aan de volwassen huisgenoten die er niet bij waren.',
    }),
  },
  {
    id: 'wth-9-1',
    title: 'Uiterste einde na verlenging',
    uses: ['term', 'gate'],
    binds: 'municipality',
    versions: wth(9, {
      citation: 'Wth art. 9 lid 1',
      sentence:
        'Duurt de dreiging voort, dan kan de burgemeester verlengen tot uiterlijk vier weken na het opleggen, gerekend vanaf het begin en niet vanaf het einde van de eerste tien dagen.',
      term: FOUR_WEEKS,
      countsFrom: FROM_START,
      afterwards: 'kan ook een verlengd huisverbod niet meer gelden',
      atwExcludedBy: NOT_ATW,
      unsettled:
        'De wet telt vanaf het opleggen, het landelijke model vanaf het moment waarop het verbod ingaat, en zo is hier geteld; verschillen die twee, dan is dit niet beslist.',
    }),
  },
  {
    id: 'wth-9-1-decide',
    title: 'Verlenging besluiten en bekendmaken',
    uses: ['term'],
    binds: 'municipality',
    versions: wth(9, {
      citation: 'Wth art. 9 lid 1',
      sentence:
        'Alleen een huisverbod dat nog loopt kan worden verlengd: het besluit is genomen en bekendgemaakt voordat de tien dagen om zijn.',
      term: TEN_DAYS,
      countsFrom: FROM_START,
      atwExcludedBy: NOT_ATW,
      unsettled:
        'Dat ook de bekendmaking voor het einde moet vallen, is een gevolgtrekking; de wet zegt het niet met zoveel woorden.',
    }),
  },
  {
    id: 'wth-9-2',
    title: 'Beroep omvat de verlenging',
    uses: ['reference'],
    binds: 'interested-party',
    versions: wth(9, {
      citation: 'Wth art. 9 lid 2',
      sentence: 'Een beroep tegen het huisverbod gaat ook over de verlenging, voor zover die wordt betwist.',
    }),
  },
  {
    id: 'wth-10-1',
    title: 'Bewaren en vernietigen',
    uses: ['term'],
    binds: 'municipality',
    versions: wth(10, {
      citation: 'Wth art. 10 lid 1',
      sentence:
        'Het besluit dat oplegde of verlengde wordt met zijn stukken vijf jaar bij de gemeente bewaard en daarna vernietigd.',
      term: FIVE_YEARS,
      countsFrom: 'de dag van het besluit',
      afterwards: 'moet het dossier worden vernietigd',
    }),
  },
  {
    id: 'wth-10-2',
    title: 'Doel van de verwerking',
    uses: ['reference'],
    binds: 'municipality',
    versions: wth(10, {
      citation: 'Wth art. 10 lid 2',
      sentence:
        'De persoonsgegevens dienen om op te leggen, te verlengen en de naleving te controleren, en nergens anders voor.',
    }),
  },
  {
    id: 'wth-11',
    title: 'Overtreding is een misdrijf',
    uses: ['reference'],
    binds: 'excluded-person',
    versions: wth(11, {
      citation: 'Wth art. 11',
      sentence:
        'Wie in strijd met een huisverbod handelt, pleegt een misdrijf waarop ten hoogste twee jaar gevangenisstraf of een geldboete staat.',
    }),
  },
  {
    id: 'wth-13',
    title: 'Algemene termijnenwet niet op de duur',
    uses: ['reference'],
    binds: 'municipality',
    versions: wth(13, {
      citation: 'Wth art. 13',
      sentence: 'De Algemene termijnenwet verschuift de tien dagen en de vier weken niet.',
    }),
  },
];
