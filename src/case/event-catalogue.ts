/** Per event type: which machine decides on it, who may record it and on what article that rests (contract, table of events). */
import type { EventType } from './event-types.ts';
import type { MachineName, Role } from './model.ts';

/** Powers that a mayor may mandate to a hulpofficier (Wth 3(1)). */
export const MANDATE_POWERS = ['wth-2-1', 'wth-2-3', 'wth-2-7', 'wth-2-8', 'wth-5-1'] as const;
export type MandatePower = (typeof MANDATE_POWERS)[number];

/** The rule cited when a role may not: deciding and what can be mandated (Wth 3(1)), or using the file at all (Wth 10(2)). */
export type CompetenceRule = 'wth-3-1' | 'wth-10-2';

export interface CatalogueEntry {
  owner: MachineName;
  /** Empty for what the engine alone records. */
  roles: readonly Role[];
  competenceRule: CompetenceRule;
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

/** What rests on Wth 3(1): reserved to the mayor, or open to mandate. */
function act(owner: MachineName, roles: readonly Role[], title: string, power: Power = {}): CatalogueEntry {
  return { owner, roles, competenceRule: 'wth-3-1', title, ...power };
}

function fact(owner: MachineName, roles: readonly Role[], title: string): CatalogueEntry {
  return { owner, roles, competenceRule: 'wth-10-2', title };
}

export const EVENT_CATALOGUE: Readonly<Record<EventType, CatalogueEntry>> = {
  'case.opened': fact('initiation', by('H P V O M'), 'Zaak geopend'),
  'screening.completed': fact('initiation', by('P H O V'), 'Eerste toets gedaan'),
  'case.amended': fact('caseFile', by('H P O V M'), 'Gegevens van de zaak gewijzigd'),
  'procedure.closed': fact('caseFile', by('H O M'), 'Procedure gesloten'),
  'risk-assessment.started': fact('riskAssessment', by('H P V C'), 'Risicotaxatie begonnen'),
  'risk-assessment.part-completed': fact(
    'riskAssessment',
    by('H P V C'),
    'Deel van de risicotaxatie ingevuld',
  ),
  'risk-assessment.corrected': fact('riskAssessment', by('H P V C'), 'Risicotaxatie verbeterd'),
  'veilig-thuis.consulted': act('imposition', by('H O M V'), 'Veilig Thuis geraadpleegd', {
    power: 'wth-2-3',
  }),
  'person.heard': fact('imposition', by('H O M P'), 'Persoon gehoord'),
  'hearing.not-used': fact('imposition', by('H O M P'), 'Gelegenheid om gehoord te worden niet gebruikt'),
  'hearing.dispensed': fact('imposition', by('H O M'), 'Van horen afgezien'),
  'order.imposed': act('imposition', by('M H'), 'Huisverbod opgelegd', { power: 'wth-2-1' }),
  'order.declined': act('imposition', by('M H'), 'Afgezien van een huisverbod'),
  'order.written-up': act('execution', by('M H O'), 'Mondeling huisverbod op schrift gesteld', {
    power: 'wth-2-7',
  }),
  'order.amended': act('enforcement', by('M'), 'Huisverbod gewijzigd'),
  'order.served': act('execution', by('H P O'), 'Besluit bekendgemaakt', { power: 'wth-2-7' }),
  'delivery.failed': fact('execution', by('H P O'), 'Elektronische bekendmaking mislukt'),
  'reasons.supplied': act('execution', by('M H O'), 'Motivering nagezonden'),
  'home.left': fact('execution', by('H P'), 'Woning verlaten'),
  'keys.surrendered': fact('execution', by('H P'), 'Sleutels ingeleverd'),
  'home.entered': fact('execution', by('H P M'), 'Woning binnengetreden'),
  'entry-report.sent': fact('execution', by('H P'), 'Verslag van binnentreden verzonden'),
  'contact-details.given': fact('execution', by('H P O'), 'Bereikbaarheid opgegeven'),
  'counsel.requested': act('execution', by('H P O'), 'Raadsman gewenst', { power: 'wth-5-1' }),
  'counsel.declined': act('execution', by('H P O'), 'Geen raadsman gewenst', { power: 'wth-5-1' }),
  'legal-aid-board.notified': act('execution', by('O H'), 'Raad voor Rechtsbijstand ingelicht', {
    power: 'wth-5-1',
  }),
  'counsel.assigned': act('execution', by('O H'), 'Raadsman toegewezen', { power: 'wth-5-1' }),
  'mayor.informed': fact('execution', by('H'), 'Burgemeester ingelicht'),
  'veilig-thuis.informed': act('execution', by('H O M'), 'Veilig Thuis ingelicht', { power: 'wth-2-8' }),
  'household.informed': act('execution', by('H O M'), 'Huisgenoot ingelicht', { power: 'wth-2-8' }),
  'care-agency.informed': act('execution', by('H O M'), 'Hulpverlening ingelicht', { power: 'wth-2-8' }),
  'care.contacted': fact('care', by('C V'), 'Eerste contact van de hulpverlening'),
  'care.offered': fact('care', by('C V'), 'Hulp aangeboden'),
  'care.accepted': fact('care', by('C V'), 'Hulp aanvaard'),
  'care.refused': fact('care', by('C V'), 'Hulp geweigerd'),
  'care.acceptance-confirmed': fact('care', by('C V'), 'Aanvaarding van hulp bevestigd'),
  'system-meeting.held': fact('care', by('C V'), 'Systeemgesprek gehouden'),
  'safety-plan.agreed': fact('care', by('C V'), 'Veiligheidsafspraken gemaakt'),
  'care-advice.given': fact('care', by('C V'), 'Advies van de hulpverlening gegeven'),
  'care.handed-over': fact('care', by('C V'), 'Hulpverlening overgedragen'),
  'order.extended': act('enforcement', by('M'), 'Huisverbod verlengd'),
  'extension.declined': act('enforcement', by('M'), 'Afgezien van verlenging'),
  'order.revoked': act('enforcement', by('M'), 'Huisverbod ingetrokken'),
  'revocation.requested': fact('enforcement', by('O C V P'), 'Om intrekking gevraagd'),
  'revocation.refused': act('enforcement', by('M'), 'Intrekking geweigerd'),
  'passage.permitted': fact('enforcement', by('M O H P'), 'Tijdelijke toegang tot de woning toegestaan'),
  'contact.arranged': fact('enforcement', by('C V'), 'Contact afgesproken'),
  'compliance.checked': fact('enforcement', by('P H'), 'Naleving gecontroleerd'),
  'breach.recorded': fact('enforcement', by('P H'), 'Overtreding vastgelegd'),
  'breach.arrested': fact('enforcement', by('P H'), 'Aangehouden wegens overtreding'),
  'breach.reported': fact('enforcement', by('P H'), 'Proces-verbaal van overtreding opgemaakt'),
  'breach.prosecution-decided': fact('enforcement', by('O P'), 'Over vervolging beslist'),
  'appeal.lodged': fact('review', by('O'), 'Beroep ingesteld'),
  'higher-appeal.lodged': fact('review', by('O'), 'Hoger beroep ingesteld'),
  'appeal.withdrawn': fact('review', by('O'), 'Beroep ingetrokken'),
  'interim-relief.requested': fact('review', by('O'), 'Voorlopige voorziening gevraagd'),
  'interim-relief.heard': fact('review', by('O'), 'Zitting over de voorlopige voorziening gehouden'),
  'interim-relief.ruled': fact('review', by('O'), 'Uitspraak op de voorlopige voorziening'),
  'appeal.ruled': fact('review', by('O'), 'Uitspraak op het beroep'),
  'higher-appeal.ruled': fact('review', by('O'), 'Uitspraak op het hoger beroep'),
  'ruling.passed-on': fact('review', by('O'), 'Uitspraak doorgegeven'),
  'situation.changed': fact('caseFile', ANYONE, 'Omstandigheden gewijzigd'),
  'reassessment.done': fact('caseFile', by('M O'), 'Herbeoordeling gedaan'),
  'task.done': fact('caseFile', ANYONE, 'Taak afgedaan'),
  'event.corrected': fact('caseFile', ANYONE, 'Gebeurtenis verbeterd'),
  'event.withdrawn': fact('caseFile', ANYONE, 'Gebeurtenis ingetrokken'),
  'hold.placed': fact('caseFile', by('O'), 'Vernietiging opgeschort'),
  'hold.lifted': fact('caseFile', by('O'), 'Opschorting van de vernietiging opgeheven'),
  'decision.took-effect': fact('enforcement', NOBODY, 'Besluit in werking getreden'),
  'suspension.lapsed': fact('review', NOBODY, 'Schorsing vervallen'),
  'order.expired': fact('enforcement', NOBODY, 'Huisverbod afgelopen'),
  'deadline.missed': fact('caseFile', NOBODY, 'Termijn verstreken'),
  'retention.due': fact('caseFile', NOBODY, 'Bewaartermijn verstreken'),
  'file.destroyed': fact('caseFile', NOBODY, 'Dossier vernietigd'),
};

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
