/**
 * `rihg/1`: the closed list of the annex to the Besluit tijdelijk huisverbod (BWBR0024658), read in a copy of 2015–2017.
 * The rule is the published one; rules for combinations, and from items to colours, are not public and so not here.
 */
import type { Instrument, Signal } from './instrument.ts';

function signal(code: string, label: string, ...items: string[]): Signal {
  return { code, label, items: items.map((item, index) => ({ code: `${code}.${index + 1}`, label: item })) };
}

export const RIHG_1: Instrument = {
  id: 'rihg/1',
  inForceFrom: '2009-01-01',
  source: 'Besluit tijdelijk huisverbod, bijlage',
  rule: {
    level: 'high',
    signalsWithinOnePart: 2,
    text: 'Twee of meer rode signalen binnen één onderdeel: in beginsel een huisverbod.',
  },
  alarms: { strangulation: '2c.4' },
  parts: [
    {
      part: 1,
      signals: [
        signal(
          '1a',
          'Antecedenten en incidenten (politieregistratie)',
          'geweld',
          'zeden',
          'wapengerelateerd',
          'overig',
        ),
        signal(
          '1b',
          'Mate van aanspreekbaarheid',
          'volledig in de war',
          'apathisch, sluit zich extreem af',
          'gewelddadig, onhandelbaar, niet te corrigeren',
          'extreem jaloers',
          'dreigt zichzelf iets aan te doen of verwondt zichzelf',
        ),
        signal(
          '1c',
          'Riskante gewoonten (alcohol, drugs)',
          'verslaving of excessief gebruik alcohol',
          'verslaving of excessief gebruik softdrugs',
          'verslaving of excessief gebruik harddrugs',
          '(geweest) onder behandeling voor verslaving',
          'nu fors gedronken',
          'nu drugs gebruikt',
        ),
      ],
    },
    {
      part: 2,
      signals: [
        signal('2a', 'Bedreiging', 'verbaal', 'met fysiek geweld', 'met wapen', 'met doden'),
        signal(
          '2b',
          'Psychisch geweld: slachtoffer onder druk door',
          'geweld tegen kinderen of huisgenoten',
          'geweld tegen huisdieren',
          'vernielen van eigendommen',
          'vernederen of dwingen',
        ),
        signal(
          '2c',
          'Lichamelijk geweld',
          'duwen, schoppen, stompen, haren trekken',
          'zware kneuzingen, brandwonden, breuken',
          'verwonden met wapen',
          'verwurging',
        ),
        signal(
          '2d',
          'Seksueel geweld',
          'verkrachting of aanranding',
          'gedwongen seks of prostitutie',
          '(vermoeden van) kindermisbruik',
        ),
        signal(
          '2e',
          'Zwaarte van de intimidatie',
          'willekeurig, zonder aanleiding',
          '(dreiging van) plotselinge extreme uitbarsting',
          'zwaar fysiek geweld',
          'slachtoffer totaal niet weerbaar',
        ),
        signal('2f', 'Geweldsontwikkeling', 'zwaarte toegenomen', 'frequentie toegenomen'),
        signal(
          '2g',
          'Wapens',
          'vuurwapen in bezit',
          'wapenvergunning',
          'gebruik slag-, steek- of (nep)vuurwapen',
          'gebruik toevallig wapen',
        ),
        signal(
          '2h',
          'Gevaarsniveau wapengebruik',
          'dreigen',
          'gooien van afstand',
          'direct verwonden',
          'bewust verwonden',
        ),
        signal(
          '2i',
          'Aanwezigheid van kinderen',
          'getuige',
          'apathisch, huilen of schrikachtig',
          'geweld tegen kinderen',
          'kinderen gewond',
          'ondertoezichtstelling of andere maatregel',
        ),
        signal('2j', 'Geweldsverwachting', 'slachtoffer vreest toekomstig geweld'),
        signal(
          '2k',
          'Rechtvaardiging achteraf',
          'berouw, maar externe oorzaken',
          'ontkennen of minimaliseren',
          'rechtvaardigen',
        ),
      ],
    },
    {
      part: 3,
      signals: [
        signal(
          '3a',
          'Spanning door werk',
          'werkloosheid',
          '(dreigend) ontslag',
          'uitkering arbeidsongeschiktheid of werkloosheid',
          'spanningen op het werk',
        ),
        signal('3b', 'Spanning door geld', 'veel schulden', 'niet rondkomen', 'vermoeden gokprobleem'),
        signal(
          '3c',
          'Spanning door familie en relatie',
          'kinderen uit eerdere relatie',
          'zwangerschap niet aanvaard',
          'onenigheid opvoeding',
          'gedragsproblemen kinderen',
          'echtscheidingsprocedure',
          'overige relatieproblemen',
          'verblijfsvergunning e.d.',
        ),
        signal(
          '3d',
          'Sociaal isolement: beperkte kring',
          'strikte beperking van contacten',
          'contacten alleen via betrokkene',
          'betrokkene verbiedt contact',
        ),
        signal(
          '3e',
          'Sociaal isolement: rollenpatroon',
          'betrokkene controleert geld, paspoort e.d.',
          'slachtoffer geen zeggenschap',
          'slachtoffer mag nauwelijks buitenshuis',
        ),
        signal(
          '3f',
          'Sociaal isolement: onaangepast gezin',
          'geen contact te maken',
          'geschillen met geweld opgelost',
          'veel ruzie',
          'antecedenten slachtoffer',
          'antecedenten gezinsleden',
          'middelengebruik of verslaving',
        ),
      ],
    },
  ],
};
