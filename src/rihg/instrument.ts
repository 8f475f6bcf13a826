/** The shape of a version of the risk assessment instrument (*risicotaxatie-instrument huiselijk geweld*). */
import type { LocalDate } from '../time/index.ts';

export type PartNumber = 1 | 2 | 3;
export type Level = 'low' | 'medium' | 'high';

export interface Item {
  /** Code of the signal, a dot, and the item's place: `2c.4`. */
  code: string;
  label: string;
}

export interface Signal {
  code: string;
  label: string;
  items: readonly Item[];
}

export interface Part {
  part: PartNumber;
  signals: readonly Signal[];
}

export interface Instrument {
  /** `rihg/1`. */
  id: string;
  inForceFrom: LocalDate;
  /** Where the closed list stands in the law. */
  source: string;
  parts: readonly Part[];
  /** When an order is indicated in principle: so many signals at that level within one and the same part. */
  rule: { level: Level; signalsWithinOnePart: number; text: string };
  /** Items shown prominently wherever the assessment is shown. */
  alarms: { strangulation: string };
}

/** One signal as the assessor filled it in. */
export interface AssessedSignal {
  code: string;
  level: Level;
  items: readonly { code: string; source: string; contested?: string | undefined }[];
  note?: string | undefined;
}

/** The parts completed so far, by number. */
export type AssessedParts = ReadonlyMap<PartNumber, readonly AssessedSignal[]>;
