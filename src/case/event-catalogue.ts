/** Per event type: which machine decides on it, who may record it and which mandate covers it (contract, table of events). */
import { EVENT_TYPES } from './event-types.ts';
import type { EventType } from './event-types.ts';
import type { MachineName, Role } from './model.ts';

/** Powers that a mayor may mandate to a hulpofficier (Wth 3(1)). */
export const MANDATE_POWERS = ['wth-2-1', 'wth-2-3', 'wth-2-7', 'wth-2-8', 'wth-5-1'] as const;
export type MandatePower = (typeof MANDATE_POWERS)[number];

export interface CatalogueEntry {
  owner: MachineName;
  /** Empty for what the engine alone records. */
  roles: readonly Role[];
  /** Dutch, as a heading. */
  title: string;
  /** Act of a hulpofficier that a mandate covers; without one it is flagged, and for `order.imposed` refused. */
  power?: MandatePower;
}

const ROLE_OF_LETTER = {
  M: 'mayor',
  O: 'mayors-office',
  H: 'hulpofficier',
  P: 'police',
  V: 'veilig-thuis',
  C: 'care',
} as const satisfies Record<string, Role>;

/** Roles by the contract's letters: `by('H O')`. */
function by(letters: string): Role[] {
  return letters.split(' ').map((letter) => ROLE_OF_LETTER[letter as keyof typeof ROLE_OF_LETTER]);
}

const ANYONE = by('M O H P V C');
const NOBODY: readonly Role[] = [];

interface Power {
  power?: MandatePower;
}

function entry(owner: MachineName, roles: readonly Role[], title: string, power: Power = {}): CatalogueEntry {
  return { owner, roles, title, ...power };
}

export const EVENT_CATALOGUE: Readonly<Record<EventType, CatalogueEntry>> = {
  'case.opened': entry('initiation', by('H P V O M'), 'Zaak geopend'),
  'screening.completed': entry('initiation', by('P H O V'), 'Eerste toets gedaan'),
  'case.amended': entry('caseFile', by('H P O V M'), 'Gegevens van de zaak gewijzigd'),
  'procedure.closed': entry('caseFile', by('H O M'), 'Procedure gesloten'),
  'risk-assessment.started': entry('riskAssessment', by('H P V C'), 'Risicotaxatie begonnen'),
  'risk-assessment.part-completed': entry(
    'riskAssessment',
    by('H P V C'),
    'Deel van de risicotaxatie ingevuld',
  ),
  'risk-assessment.corrected': entry('riskAssessment', by('H P V C'), 'Risicotaxatie verbeterd'),
  'veilig-thuis.consulted': entry('imposition', by('H O M V'), 'Veilig Thuis geraadpleegd', {
    power: 'wth-2-3',
  }),
  'person.heard': entry('imposition', by('H O M P'), 'Persoon gehoord'),
  'hearing.not-used': entry('imposition', by('H O M P'), 'Gelegenheid om gehoord te worden niet gebruikt'),
  'hearing.dispensed': entry('imposition', by('H O M'), 'Van horen afgezien'),
  'order.imposed': entry('imposition', by('M H'), 'Huisverbod opgelegd', { power: 'wth-2-1' }),
  'order.declined': entry('imposition', by('M H'), 'Afgezien van een huisverbod'),
  'order.written-up': entry('execution', by('M H O'), 'Mondeling huisverbod op schrift gesteld', {
    power: 'wth-2-7',
  }),
  'order.amended': entry('enforcement', by('M'), 'Huisverbod gewijzigd'),
  'order.served': entry('execution', by('H P O'), 'Besluit bekendgemaakt', { power: 'wth-2-7' }),
  'delivery.failed': entry('execution', by('H P O'), 'Elektronische bekendmaking mislukt'),
  'reasons.supplied': entry('execution', by('M H O'), 'Motivering nagezonden'),
  'home.left': entry('execution', by('H P'), 'Woning verlaten'),
  'keys.surrendered': entry('execution', by('H P'), 'Sleutels ingeleverd'),
  'home.entered': entry('execution', by('H P M'), 'Woning binnengetreden'),
  'entry-report.sent': entry('execution', by('H P'), 'Verslag van binnentreden verzonden'),
  'contact-details.given': entry('execution', by('H P O'), 'Bereikbaarheid opgegeven'),
  'counsel.requested': entry('execution', by('H P O'), 'Raadsman gewenst', { power: 'wth-5-1' }),
  'counsel.declined': entry('execution', by('H P O'), 'Geen raadsman gewenst', { power: 'wth-5-1' }),
  'legal-aid-board.notified': entry('execution', by('O H'), 'Raad voor Rechtsbijstand ingelicht', {
    power: 'wth-5-1',
  }),
  'counsel.assigned': entry('execution', by('O H'), 'Raadsman toegewezen', { power: 'wth-5-1' }),
  'mayor.informed': entry('execution', by('H'), 'Burgemeester ingelicht'),
  'veilig-thuis.informed': entry('execution', by('H O M'), 'Veilig Thuis ingelicht', { power: 'wth-2-8' }),
  'household.informed': entry('execution', by('H O M'), 'Huisgenoot ingelicht', { power: 'wth-2-8' }),
  'care-agency.informed': entry('execution', by('H O M'), 'Hulpverlening ingelicht', { power: 'wth-2-8' }),
  'care.contacted': entry('care', by('C V'), 'Eerste contact van de hulpverlening'),
  'care.offered': entry('care', by('C V'), 'Hulp aangeboden'),
  'care.accepted': entry('care', by('C V'), 'Hulp aanvaard'),
  'care.refused': entry('care', by('C V'), 'Hulp geweigerd'),
  'care.acceptance-confirmed': entry('care', by('C V'), 'Aanvaarding van hulp bevestigd'),
  'system-meeting.held': entry('care', by('C V'), 'Systeemgesprek gehouden'),
  'safety-plan.agreed': entry('care', by('C V'), 'Veiligheidsafspraken gemaakt'),
  'care-advice.given': entry('care', by('C V'), 'Advies van de hulpverlening gegeven'),
  'care.handed-over': entry('care', by('C V'), 'Hulpverlening overgedragen'),
  'order.extended': entry('enforcement', by('M'), 'Huisverbod verlengd'),
  'extension.declined': entry('enforcement', by('M'), 'Afgezien van verlenging'),
  'order.revoked': entry('enforcement', by('M'), 'Huisverbod ingetrokken'),
  'revocation.requested': entry('enforcement', by('O C V P'), 'Om intrekking gevraagd'),
  'revocation.refused': entry('enforcement', by('M'), 'Intrekking geweigerd'),
  'passage.permitted': entry('enforcement', by('M O H P'), 'Tijdelijke toegang tot de woning toegestaan'),
  'contact.arranged': entry('enforcement', by('C V'), 'Contact afgesproken'),
  'compliance.checked': entry('enforcement', by('P H'), 'Naleving gecontroleerd'),
  'breach.recorded': entry('enforcement', by('P H'), 'Overtreding vastgelegd'),
  'breach.arrested': entry('enforcement', by('P H'), 'Aangehouden wegens overtreding'),
  'breach.reported': entry('enforcement', by('P H'), 'Proces-verbaal van overtreding opgemaakt'),
  'breach.prosecution-decided': entry('enforcement', by('O P'), 'Over vervolging beslist'),
  'appeal.lodged': entry('review', by('O'), 'Beroep ingesteld'),
  'higher-appeal.lodged': entry('review', by('O'), 'Hoger beroep ingesteld'),
  'appeal.withdrawn': entry('review', by('O'), 'Beroep ingetrokken'),
  'interim-relief.requested': entry('review', by('O'), 'Voorlopige voorziening gevraagd'),
  'interim-relief.heard': entry('review', by('O'), 'Zitting over de voorlopige voorziening gehouden'),
  'interim-relief.ruled': entry('review', by('O'), 'Uitspraak op de voorlopige voorziening'),
  'appeal.ruled': entry('review', by('O'), 'Uitspraak op het beroep'),
  'higher-appeal.ruled': entry('review', by('O'), 'Uitspraak op het hoger beroep'),
  'ruling.passed-on': entry('review', by('O'), 'Uitspraak doorgegeven'),
  'situation.changed': entry('caseFile', ANYONE, 'Omstandigheden gewijzigd'),
  'reassessment.done': entry('caseFile', by('M O'), 'Herbeoordeling gedaan'),
  'task.done': entry('caseFile', ANYONE, 'Taak afgedaan'),
  'event.corrected': entry('caseFile', ANYONE, 'Gebeurtenis verbeterd'),
  'event.withdrawn': entry('caseFile', ANYONE, 'Gebeurtenis ingetrokken'),
  'hold.placed': entry('caseFile', by('O'), 'Vernietiging opgeschort'),
  'hold.lifted': entry('caseFile', by('O'), 'Opschorting van de vernietiging opgeheven'),
  'decision.took-effect': entry('enforcement', NOBODY, 'Besluit in werking getreden'),
  'suspension.lapsed': entry('review', NOBODY, 'Schorsing vervallen'),
  'order.expired': entry('enforcement', NOBODY, 'Huisverbod afgelopen'),
  'deadline.missed': entry('caseFile', NOBODY, 'Termijn verstreken'),
  'retention.due': entry('caseFile', NOBODY, 'Bewaartermijn verstreken'),
  'file.destroyed': entry('caseFile', NOBODY, 'Dossier vernietigd'),
  'calendar.changed': entry('caseFile', NOBODY, 'Nieuwe feestdagenkalender gebruikt'),
};

/** The rule that a stage rests on: cited where its state, and no gate, is against an event. */
const RULE_OF_STAGE: Readonly<Record<MachineName, string>> = {
  initiation: 'wth-2-1',
  riskAssessment: 'besluit-2-1',
  imposition: 'wth-2-1',
  execution: 'wth-2-7',
  care: 'wth-2-9',
  enforcement: 'wth-2-1',
  review: 'awb-6-7',
  caseFile: 'wth-10-1',
};

/** A second look rests on no statute: it is asked by the norm of the region, whatever machine keeps it. */
export function ruleBehind(type: EventType): string {
  if (type === 'reassessment.done') return 'practice-reassessment';
  return RULE_OF_STAGE[EVENT_CATALOGUE[type].owner];
}

/** What a caller can post: opening a case has its own route, and the engine's own events are nobody's to send. */
export const POSTED_TYPES = EVENT_TYPES.filter(
  (type) => type !== 'case.opened' && EVENT_CATALOGUE[type].roles.length > 0,
) as [EventType, ...EventType[]];

/** Whether a role may record this type at all; a mandate, the recorder of a correction and the like are judged elsewhere. */
export function mayRecord(role: Role, type: EventType): boolean {
  return EVENT_CATALOGUE[type].roles.includes(role);
}

/** The entry of a type that arrives as text; `undefined` for what is no event type. */
export function eventKind(type: string): (CatalogueEntry & { type: EventType }) | undefined {
  if (!Object.hasOwn(EVENT_CATALOGUE, type)) return undefined;
  const known = type as EventType;
  return { ...EVENT_CATALOGUE[known], type: known };
}
