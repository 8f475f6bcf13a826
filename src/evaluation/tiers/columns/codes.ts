/** Dutch and English words for the codes that stand in the files. */
import type {
  CensorReason,
  ClockCode,
  ClockRole,
  PilotArm,
  SpellTimeSource,
  StageCode,
} from '../../durations/index.ts';
import type { EndReason, StartDaypart } from '../../rows/index.ts';
import type { Code } from './column.ts';

type Labels<Codes extends string> = Readonly<Record<Codes, readonly [dutch: string, english: string]>>;

function codes<Codes extends string>(labels: Labels<Codes>): readonly (Code & { code: Codes })[] {
  return (Object.keys(labels) as Codes[]).map((code) => {
    const [dutch, english] = labels[code];
    return { code, dutch, english };
  });
}

export const STAGES = codes<StageCode>({
  INITIATION: [
    'van de melding tot het begin van de risicotaxatie',
    'from the report to the opening of the risk assessment',
  ],
  RIHG: ['risicotaxatie (RiHG), tot en met deel 3', 'risk assessment (RiHG), up to and with part 3'],
  IMPOSITION: [
    'van deel 3 tot het besluit: opgelegd of niet',
    'from part 3 to the decision: imposed or declined',
  ],
  EXECUTION: [
    'uitvoering, van het opleggen tot alles is uitgereikt en gemeld',
    'execution, from imposing until all is handed over and told',
  ],
  CARE: ['hulpverlening, tot de overdracht', 'care, up to the hand-over'],
  ENFORCEMENT: ['de tijd waarin het huisverbod geldt', 'the time during which the order is in force'],
});

export const CLOCKS = codes<ClockCode>({
  REPORT_TO_RIHG_START: [
    'van de melding tot het begin van de risicotaxatie',
    'report to opening of the risk assessment',
  ],
  RIHG_DURATION: ['duur van de risicotaxatie', 'length of the risk assessment'],
  RIHG_TO_DECISION: [
    'van het einde van de risicotaxatie tot het besluit, ook een besluit om niet op te leggen',
    'end of the risk assessment to the decision, a declined order included',
  ],
  REPORT_TO_DECISION: [
    'van de melding tot het besluit, ook een besluit om niet op te leggen',
    'report to the decision, a declined order included',
  ],
  ORAL_TO_WRITTEN: [
    'van het mondelinge huisverbod tot de uitreiking op papier',
    'oral order to the service of its paper',
  ],
  DECISION_TO_REACHABLE: [
    'van het besluit tot de uithuisgeplaatste zegt waar hij te bereiken is',
    'decision to the contact details of the excluded person',
  ],
  DECISION_TO_CARE_HANDOVER: [
    'van het besluit tot de hulpinstantie is ingelicht',
    'decision to the care agency being informed',
  ],
  DECISION_TO_FIRST_CONTACT: [
    'van het besluit tot het eerste contact van de hulpverlening, per rol',
    'decision to the first contact by care, per role',
  ],
  DECISION_TO_CARE_ADVICE: ['van het besluit tot het hulpadvies', 'decision to the care advice'],
  EXTENSION_MARGIN: [
    'tijd die over was: van de bekendmaking van de verlenging tot het geplande einde; onder nul is te laat',
    'time to spare: extension made known to the planned end; below zero is too late',
  ],
  ORDER_TO_END: [
    'van het begin van het huisverbod tot het einde of de eerste verlenging; de wet bepaalt deze duur',
    'start of the order to its end or first extension; fixed by law',
  ],
  BREACH_TO_REPORT: ['van een overtreding tot de melding daarvan', 'breach to the report of it'],
  APPEAL_TO_HEARING: [
    'van het beroep tot de zitting over de voorlopige voorziening',
    'appeal to the hearing on interim relief',
  ],
});

export const ROLES = codes<ClockRole>({
  REMOVED: ['de uithuisgeplaatste', 'the excluded person'],
  STAYING: ['een volwassen achterblijver', 'an adult who stays'],
  CHILD: ['een kind in de woning', 'a child in the home'],
  NONE: ['de klok kent geen rol', 'the clock has no role'],
});

export const ARMS = codes<PilotArm>({
  BASELINE: [
    'nulmeting, of buiten de invoeringskalender',
    'before the pilot, or outside the rollout calendar',
  ],
  PILOT: ['pilot', 'pilot'],
  TRANSITION: ['overgang naar de pilot', 'transition to the pilot'],
});

export const DAYPARTS = codes<StartDaypart>({
  NIGHT: ['nacht: 00:00 tot 06:00', 'night: 00:00 to 06:00'],
  MORNING: ['ochtend: 06:00 tot 12:00', 'morning: 06:00 to 12:00'],
  AFTERNOON: ['middag: 12:00 tot 18:00', 'afternoon: 12:00 to 18:00'],
  EVENING: ['avond: 18:00 tot 24:00', 'evening: 18:00 to 24:00'],
});

export const ENDS = codes<EndReason>({
  COMPLETED: ['afgerond', 'completed'],
  NOT_IMPOSED: ['geen huisverbod opgelegd', 'no order imposed'],
  EXPIRED: ['huisverbod afgelopen', 'order ran out'],
  EXTENDED: ['huisverbod verlengd', 'order extended'],
  WITHDRAWN: ['ingetrokken', 'withdrawn'],
  QUASHED: ['vernietigd door de rechter', 'annulled by the court'],
  HANDED_OVER: ['hulpverlening overgedragen', 'care handed over'],
  ABORTED: ['zaak voortijdig gesloten', 'case closed before its end'],
  CENSORED: ['nog open, of uit het zicht', 'still open, or out of sight'],
});

export const CENSORING = codes<CensorReason>({
  CUTOFF: ['open op de peildatum', 'open at the cut-off'],
  TRANSFERRED_OUT: ['zaak overgedragen aan een andere gemeente', 'case transferred elsewhere'],
  SYSTEM_MIGRATION: ['zaak verder in een ander systeem', 'case goes on in another system'],
});

export const SOURCES = codes<SpellTimeSource>({
  SYSTEM: ['door het systeem zelf vastgelegd', 'recorded by the system itself'],
  ENTERED: ['ingevoerd', 'entered'],
  RECONSTRUCTED: ['achteraf gereconstrueerd', 'put together afterwards'],
});

export const ROUNDING_CODES = codes<'1' | '15' | '60' | '1440'>({
  1: ['hele minuten', 'whole minutes'],
  15: ['kwartieren', 'quarters of an hour'],
  60: ['uren', 'hours'],
  1440: ['etmalen van 24 uur', 'days of 24 hours'],
});

/** What 1 and 0 say in a column of yes and no. */
export function yesNo(yes: readonly [string, string], no: readonly [string, string]): readonly Code[] {
  return codes<'0' | '1'>({ 0: no, 1: yes });
}
