/** What the engine does not model, so that its silence is not taken for an answer. */
export interface KnownGap {
  id: string;
  subject: string;
  why: string;
}

export const KNOWN_GAPS: readonly KnownGap[] = [
  {
    id: 'nuisance-ban',
    subject: 'Gedragsaanwijzing tegen woonoverlast (Gemeentewet art. 151d)',
    why: 'Een andere grondslag met andere eisen; die hoort niet in dit dossier.',
  },
  {
    id: 'criminal-contact-ban',
    subject: 'Strafrechtelijk contactverbod',
    why: 'Wordt alleen als feit in het dossier vastgelegd.',
  },
  {
    id: 'civil-order',
    subject: 'Civielrechtelijk straat- of contactverbod',
    why: 'Loopt via de burgerlijke rechter.',
  },
  {
    id: 'protection-certificate',
    subject: 'Europees beschermingscertificaat (Verordening 606/2013)',
    why: 'Nog niet gebouwd; kan later.',
  },
  {
    id: 'longer-maximum',
    subject: 'Een langer huisverbod, tot een jaar',
    why: 'In januari 2026 als motie aangekondigd; het is geen wet en er is geen wetsvoorstel gevonden.',
  },
  {
    id: 'earlier-use',
    subject: 'Huisverbod bij structurele onveiligheid zonder acuut incident',
    why: 'Zo’n zaak wordt vanaf het eerste signaal vastgelegd, maar de eis van ernstig en onmiddellijk gevaar blijft gelden tot de wet verandert.',
  },
  {
    id: 'never-an-order',
    subject: 'Bewaartermijn van zaken die nooit een huisverbod werden',
    why: 'De wet regelt die niet; de gemeente stelt de termijn in volgens haar selectielijst.',
  },
  {
    id: 'holiday-decrees',
    subject: 'Gelijkgestelde feestdagen van 2020–2022, van voor 2017 en van na 2028',
    why: 'Die koninklijke besluiten staan niet in de kalender; antwoorden die ervan afhangen zeggen dat.',
  },
  {
    id: 'direct-appeal',
    subject:
      'Rechtstreeks beroep tegen een intrekking of de weigering daarvan (Awb art. 7:1 lid 1 onder g en bijlage 1)',
    why: 'De bijlage is niet nagelezen. Of zij ook een intrekking en de weigering daarvan omvat, moet een jurist zeggen; zo niet, dan gaat bezwaar voor.',
  },
  {
    id: 'counted-backwards',
    subject: 'Termijnen die vanaf een tijdstip terugtellen (Atw art. 1 lid 2)',
    why: 'Komen in deze wet niet voor.',
  },
];
