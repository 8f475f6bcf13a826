/** What the law leaves open. The engine shows the readings side by side and blocks nothing on them. */
export interface UnsettledReading {
  id: string;
  /** Rule ids that it touches. */
  rules: readonly string[];
  question: string;
  readings: readonly string[];
  /** What the engine does meanwhile. */
  engine: string;
}

export const UNSETTLED_READINGS: readonly UnsettledReading[] = [
  {
    id: 'hearing-three-days',
    rules: ['wth-6-1-a'],
    question: 'Telt de termijn voor het horen in dagen of in werkdagen?',
    readings: [
      'Drie dagen, met de Algemene termijnenwet (de wet).',
      'Drie werkdagen na ontvangst (de rechtbanken).',
    ],
    engine: 'Toont beide, waarschuwt op de vroegste en rekent een overschrijding nooit de gemeente aan.',
  },
  {
    id: 'four-weeks-from',
    rules: ['wth-9-1'],
    question: 'Tellen de vier weken vanaf het besluit of vanaf het ingaan van het huisverbod?',
    readings: ['Vanaf het opleggen (de woorden van de wet).', 'Vanaf het ingaan (het landelijke model).'],
    engine: 'Telt vanaf het ingaan, en meldt het als een verlenging tussen de twee uitkomsten eindigt.',
  },
  {
    id: 'second-extension',
    rules: ['wth-9-1'],
    question: 'Mag binnen de vier weken een tweede keer worden verlengd?',
    readings: ['De wet zwijgt en verbiedt het niet.', 'Eén keer (websites van advocaten).'],
    engine: 'Neemt de tweede verlenging aan met een signaal.',
  },
  {
    id: 'extension-made-known',
    rules: ['wth-9-1', 'wth-9-1-decide'],
    question: 'Moet een verlenging ook bekend zijn gemaakt voordat het huisverbod eindigt?',
    readings: ['Ja, want een besluit werkt pas na bekendmaking.', 'De wet zegt het niet met zoveel woorden.'],
    engine: 'Houdt het eerste aan en zegt in de weigering dat het een gevolgtrekking is.',
  },
  {
    id: 'empty-designation',
    rules: ['wth-2-9'],
    question:
      'Welke instantie bevestigt de aanvaarde hulp, nu lid 8 er sinds 19 september 2018 geen meer aanwijst?',
    readings: ['Veilig Thuis.', 'De instantie die de regio noemt.'],
    engine: 'Neemt de bevestiging van elk van beide aan.',
  },
  {
    id: 'foundation-gone',
    rules: ['wth-2-8', 'wth-2-8-agency'],
    question:
      'Wie wordt van 1 januari 2015 tot en met 18 september 2018 bij kindermishandeling ingelicht, nu lid 3 geen stichting meer noemt?',
    readings: ['Veilig Thuis, dat lid 3 sinds 2015 noemt.', 'Niemand: de verwijzing wijst naar niets.'],
    engine: 'Houdt alleen de plicht tegenover de aangewezen instantie bij.',
  },
  {
    id: 'printed-end',
    rules: ['wth-2-1', 'wth-2-4-a'],
    question: 'Wat geldt als het besluit een ander einde noemt dan de wet oplevert?',
    readings: ['Vroeger: het einde dat in het besluit staat.', 'Later: het einde volgens de wet.'],
    engine: 'Houdt het vroegste aan en meldt het verschil als lezing, niet als oordeel.',
  },
  {
    id: 'reachability-from',
    rules: ['wth-2-6'],
    question: 'Telt de 24 uur vanaf het opleggen of vanaf een latere bekendmaking?',
    readings: ['Vanaf het opleggen (de woorden van de wet).', 'Vanaf de bekendmaking.'],
    engine: 'Toont beide en waarschuwt op de vroegste.',
  },
  {
    id: 'clock-change',
    rules: ['wth-2-1', 'wth-9-1', 'wth-9-1-decide'],
    question: 'Wat is het einde als de klok dat tijdstip overslaat of herhaalt?',
    readings: [
      'Overgeslagen: het eerste tijdstip erna.',
      'Herhaald: de eerste keer, want dat belast het minst.',
    ],
    engine: 'Houdt dit aan als beleidskeuze en schrijft de tijdzone er altijd bij.',
  },
];
