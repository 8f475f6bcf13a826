/** Everything that is counted and drawn: the stages and the clocks, each role of a clock on its own. One name in every file and path. */
import type { ClockCode, ClockRole, ObservedEnd, StageCode } from '../durations/index.ts';
import { HORIZONS } from '../statistics/index.ts';

export type MeasureName =
  | StageCode
  | Exclude<ClockCode, 'DECISION_TO_FIRST_CONTACT'>
  | `DECISION_TO_FIRST_CONTACT_${Exclude<ClockRole, 'NONE'>}`;

export interface Measure {
  /** As in `stage_or_clock` and in the path of the statistics. */
  name: MeasureName;
  of: { stage: StageCode } | { clock: ClockCode; role: ClockRole };
  /** Dutch. */
  title: string;
  /** Of the restricted mean, minutes; fixed here, before any curve is seen. */
  horizon: number;
  /** Its length is fixed by law: told is how it ended, and no quantile. Every end it can have; null for the others. */
  competingEnds: readonly ObservedEnd[] | null;
  /** It touches what is never exported of one household: counts, and no curve or figure. */
  countsOnly: boolean;
  /**
   * The measure whose cases hold those of this one, where not being in it tells something too: then fewer than ten outside are
   * hidden as fewer than ten inside are.
   */
  within: MeasureName | null;
}

const { SHORT_STAGE, FIRST_CONTACT, ORDER } = HORIZONS;

type Traits = Partial<Pick<Measure, 'competingEnds' | 'countsOnly' | 'within'>>;

const PLAIN = { competingEnds: null, countsOnly: false, within: null };
/** Everyone with an order has this clock, so it counts the orders. */
const ABOUT_PEOPLE: Traits = { countsOnly: true, within: 'DECISION_TO_FIRST_CONTACT_REMOVED' };
const ENDS_OF_ORDER: readonly ObservedEnd[] = ['EXPIRED', 'WITHDRAWN', 'QUASHED'];

function stage(code: StageCode, title: string, horizon: number, traits: Traits = {}): Measure {
  return { name: code, of: { stage: code }, title, horizon, ...PLAIN, ...traits };
}

function clock(
  code: Exclude<ClockCode, 'DECISION_TO_FIRST_CONTACT'>,
  title: string,
  horizon: number,
  traits: Traits = {},
): Measure {
  return { name: code, of: { clock: code, role: 'NONE' }, title, horizon, ...PLAIN, ...traits };
}

function firstContact(role: Exclude<ClockRole, 'NONE'>, title: string, traits: Traits = {}): Measure {
  const code = 'DECISION_TO_FIRST_CONTACT';
  const name = `${code}_${role}` as const;
  return { name, of: { clock: code, role }, title, horizon: FIRST_CONTACT, ...PLAIN, ...traits };
}

/** In the order of the procedure; also the order of the rows of a table. */
export const MEASURES: readonly Measure[] = [
  stage('INITIATION', 'Starten: melding tot begin van de risicotaxatie', SHORT_STAGE),
  stage('RIHG', 'Risicotaxatie: begin tot het derde deel', SHORT_STAGE),
  stage('IMPOSITION', 'Opleggen: derde deel van de risicotaxatie tot besluit', SHORT_STAGE),
  stage('EXECUTION', 'Uitvoeren: besluit tot alles is gedaan en iedereen is ingelicht', SHORT_STAGE),
  stage('CARE', 'Hulpverlening: eerste bericht tot overdracht', ORDER),
  stage('ENFORCEMENT', 'Handhaven: zolang het verbod werkt', ORDER, { competingEnds: ENDS_OF_ORDER }),
  clock('REPORT_TO_RIHG_START', 'Melding tot begin van de risicotaxatie', SHORT_STAGE),
  clock('RIHG_DURATION', 'Duur van de risicotaxatie', SHORT_STAGE),
  clock('RIHG_TO_DECISION', 'Einde van de risicotaxatie tot besluit', SHORT_STAGE),
  clock('REPORT_TO_DECISION', 'Melding tot besluit', SHORT_STAGE),
  clock('ORAL_TO_WRITTEN', 'Mondeling besluit tot bekendmaking op schrift', SHORT_STAGE),
  clock('DECISION_TO_REACHABLE', 'Besluit tot de uithuisgeplaatste bereikbaar is', FIRST_CONTACT),
  clock('DECISION_TO_CARE_HANDOVER', 'Besluit tot bericht aan de hulpverlening', FIRST_CONTACT),
  firstContact('REMOVED', 'Besluit tot eerste contact van de hulpverlening met de uithuisgeplaatste'),
  firstContact('STAYING', 'Besluit tot eerste contact van de hulpverlening met een volwassen achterblijver'),
  firstContact('CHILD', 'Besluit tot eerste contact van de hulpverlening met een kind', ABOUT_PEOPLE),
  clock('DECISION_TO_CARE_ADVICE', 'Besluit tot advies van de hulpverlening', ORDER),
  clock('EXTENSION_MARGIN', 'Tijd die bij bekendmaking van een verlenging nog over was', ORDER),
  clock('ORDER_TO_END', 'Begin van het verbod tot einde of eerste verlenging', ORDER, {
    competingEnds: [...ENDS_OF_ORDER, 'EXTENDED'],
  }),
  clock('BREACH_TO_REPORT', 'Overtreding tot proces-verbaal', FIRST_CONTACT, ABOUT_PEOPLE),
  clock('APPEAL_TO_HEARING', 'Beroep tot zitting over de voorlopige voorziening', ORDER),
];

/** Undefined for a name that is no measure. */
export function measureNamed(name: string): Measure | undefined {
  return MEASURES.find((measure) => measure.name === name);
}

/** The measure that a clock of the rows belongs to; a role that the clock does not have has none. */
export function measureOf(
  of: { stage: StageCode } | { clock: ClockCode; role: ClockRole },
): Measure | undefined {
  return MEASURES.find((measure) =>
    'stage' in of
      ? 'stage' in measure.of && measure.of.stage === of.stage
      : 'clock' in measure.of && measure.of.clock === of.clock && measure.of.role === of.role,
  );
}
