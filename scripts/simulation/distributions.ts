/**
 * Everything that the simulated year assumes, in one place. None of it was measured: no public source has these times. Where law.md
 * gives a figure it is used and named; the rest are plain guesses of the right size, chosen so that every kind of case occurs.
 * docs/evaluation/simulation.md says what is known to be unlike practice. Lengths in minutes.
 */
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import type { Spread } from './draws.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Reports begin ten days before the calendar of the regions does: those cases are running when observation starts (delayed entry). */
export const YEAR = { firstReport: '2025-06-21', firstDay: '2025-07-01', end: '2026-07-01' } as const;

/** What the evaluation must find again. RIHG: the pilot is a third faster. CARE: no difference at all, which must stay none. */
export const EFFECTS: Readonly<Record<PilotArm, { rihg: number; care: number }>> = {
  BASELINE: { rihg: 1, care: 1 },
  // Half of the way there: people still work in both ways.
  TRANSITION: { rihg: 0.85, care: 1 },
  PILOT: { rihg: 0.7, care: 1 },
};

/** No difference between regions: an effect of the region would be measured as one of the arm, for only two regions change. */
export const RIHG: Spread = { median: 3 * HOUR, sigma: 0.7 };
/** From the first notice to the hand-over: weeks, so that many are open at any cut-off. */
export const CARE: Spread = { median: 42 * DAY, sigma: 0.7 };

/** Violence at home is reported most in the evening and at the weekend. Weight by hour of the day and by weekday, Monday first. */
export const REPORTS = {
  hours: [5, 4, 3, 2, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 5, 6, 7, 8, 8, 7, 6],
  weekdays: [9, 8, 8, 9, 10, 14, 14],
  /** By region: no two are of one size. */
  regions: {
    'demoregio-noorderlicht': 30,
    'demoregio-waterkant': 26,
    'demoregio-zuiderlinde': 24,
    'demoregio-duinzicht': 20,
  },
  /** By place of the municipality in its region: one town and two villages. */
  municipalities: [60, 25, 15],
} as const;

/** The pilots also want orders on signals without an acute incident (law.md, 9): those come in office hours and take days. */
export const SHARES = {
  notAcute: 0.14,
  /** Another report on a home and person that had an order before. */
  returning: 0.04,
  closedAtScreening: { acute: 0.09, notAcute: 0.3 },
  /** 4,553 assessments led to 3,529 orders in 2012 (law.md, 6): 77.5 %. 0.8 × 0.93 + 0.2 × 0.15 comes to that. */
  indicated: 0.8,
  imposed: { indicated: 0.93, notIndicated: 0.15 },
  withdrawnBeforeDecision: 0.02,
  oral: 0.25,
  servedLate: 0.06,
  deposited: 0.02,
  neverServed: 0.005,
  detained: 0.08,
  /** Of the orders: extended, revoked; the others run out. */
  extended: 0.3,
  extensionServedTooLate: 0.02,
  secondExtension: 0.05,
  extensionDeclined: 0.1,
  revoked: 0.05,
  shorterPrinted: 0.02,
  amended: 0.02,
  appeal: 0.07,
  breach: 0.12,
  /** Typed at the wrong time and put right; typed on the wrong case and withdrawn; a paper put right. */
  corrected: 0.05,
  withdrawnEntry: 0.015,
  paperCorrected: 0.02,
  closedAfterwards: 0.9,
} as const;

export const DECISION_MODES = {
  acute: { 'hulpofficier-mandate': 55, 'mayor-by-telephone': 27, 'mayor-written': 18 },
  notAcute: { 'hulpofficier-mandate': 5, 'mayor-by-telephone': 5, 'mayor-written': 90 },
} as const;

/** From one thing to the next. */
export const STEPS = {
  screening: { acute: { median: 25, sigma: 0.6 }, notAcute: { median: DAY, sigma: 0.5 } },
  assessmentStarts: { acute: { median: 30, sigma: 0.8 }, notAcute: { median: 1.5 * DAY, sigma: 0.6 } },
  decision: { acute: { median: 50, sigma: 0.7 }, notAcute: { median: 6 * HOUR, sigma: 0.8 } },
  service: { median: 25, sigma: 0.7 },
  writtenUp: { median: 5 * HOUR, sigma: 0.8 },
  paperServed: { median: 2 * HOUR, sigma: 0.8 },
  homeLeft: { median: 20, sigma: 0.5 },
  mayorTold: { median: 25, sigma: 0.9 },
  reachable: { median: 4 * HOUR, sigma: 1.1 },
  householdTold: { median: HOUR, sigma: 0.9 },
  veiligThuisTold: { median: 3 * HOUR, sigma: 0.9 },
  careAgencyTold: { median: 4 * HOUR, sigma: 0.9 },
  counselAssigned: { median: 5 * HOUR, sigma: 0.8 },
  breachReported: { median: 10 * HOUR, sigma: 0.9 },
} as const satisfies Record<string, Spread | Record<'acute' | 'notAcute', Spread>>;

/** From the decision to the first contact of the care agency, and how many are reached at all. */
export const FIRST_CONTACT = {
  removed: { reached: 0.85, spread: { median: 22 * HOUR, sigma: 0.8 } },
  staying: { reached: 0.95, spread: { median: 14 * HOUR, sigma: 0.7 } },
  child: { reached: 0.8, spread: { median: 32 * HOUR, sigma: 0.9 } },
} as const;

/** How long after it happened something is typed in. What others wait for is never days late. */
export const ENTRY = {
  usual: { median: 8, sigma: 0.8 } satisfies Spread,
  /** At the end of the shift. */
  afterTheShift: { share: 0.12, minutes: [HOUR, 8 * HOUR] },
  /** Found back on paper. */
  daysLater: { share: 0.02, minutes: [DAY, 9 * DAY] },
  gating: { share: 0.04, minutes: [HOUR, 5 * HOUR] },
  /** Of what is typed in more than an hour late, the time of this share was put together afterwards. */
  reconstructed: 0.25,
} as const;

/** The order's last days: a third of all extensions is decided on the last one, the median on day 8.5 (law.md, 3). */
export const EXTENSION = {
  lastDay: 1 / 3,
  /** Minutes before the end. */
  onLastDay: [2 * HOUR, 22 * HOUR],
  earlier: [DAY, 4.5 * DAY],
} as const;

export const COURT = {
  atOnce: { refused: 78, suspended: 10, 'suspended-on-condition': 4, annulled: 8 },
  afterwards: { withdrawn: 25, ruled: 65, pending: 10 },
  ruling: { dismissed: 80, annulled: 8, 'annulled-effects-kept': 7, 'annulled-from': 5 },
  higherAppeal: 0.12,
} as const;

/** A case leaves at any time with the same likelihood: as long stages meet it more often, leaving them out would bias. Minutes. */
export const TRANSFER_MEAN = 500 * DAY;
/** One municipality goes over to another system on one day, with all that runs there. */
export const MIGRATION = { municipality: 'GM0717', day: '2026-02-16' } as const;
