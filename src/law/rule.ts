import type { LocalDate, Term } from '../time/index.ts';

export type Binds = 'municipality' | 'police' | 'court' | 'excluded-person' | 'interested-party';

/**
 * What the engine does with a rule: `term` counts a length, `gate` refuses, `duty` is measured without a number, `practice` is a
 * norm that a region configures and never law, `reference` is cited in flags, explanations and documents.
 */
export type RuleUse = 'term' | 'gate' | 'duty' | 'practice' | 'reference';

/**
 * `confirmed`: this provision was read in the text that held then, see `readIn`. That is no opinion of a lawyer on the engine;
 * `unconfirmed` still waits for reading.
 */
export type Review = 'confirmed' | 'unconfirmed';

/** Another way of counting that the law leaves open, shown beside the statute's and never blocking. */
export interface PracticeReading {
  term: Term;
  citation: string;
  sentence: string;
}

/** What else counts for a rule, with its own citation. */
export interface Remark {
  text: string;
  citation: string;
  /** Present when the cited text was not read, whatever the review of the rule itself. */
  review?: 'unconfirmed';
}

/** One provision as it stood for some time. */
export interface RuleVersion {
  from: LocalDate;
  /** Last day on which it held, that day included, as wetten.overheid.nl prints it; absent while it holds. */
  to?: LocalDate;
  citation: string;
  /** Official text; `null` for what is no law. */
  link: string | null;
  /** What it says, in the project's own words. */
  sentence: string;
  checkedOn: LocalDate;
  review: Review;
  /** The consolidations in which this very provision was read, by their dates or by a Dutch name; absent when in none. */
  readIn?: readonly string[];
  /** The number it names; absent when it says "at once" or sets no term. */
  term?: Term;
  /** Dutch: which event the term counts from. */
  countsFrom?: string;
  /** Dutch: what holds from the end of the term on; absent where an act is then simply too late. */
  afterwards?: string;
  /** The provision that keeps the Atw away from this term, when that is not Atw 4. */
  atwExcludedBy?: string;
  practice?: PracticeReading;
  remarks?: readonly Remark[];
  /** What the law leaves open, as a sentence for explanations; the readings stand in `unsettled.ts`. */
  unsettled?: string;
}

/** One provision in all its versions, oldest first and without overlap. */
export interface Rule {
  id: string;
  /** Short Dutch name for lists. */
  title: string;
  uses: readonly RuleUse[];
  binds: Binds;
  versions: readonly RuleVersion[];
}

/** The day on which the texts were last read. */
export const CHECKED_ON: LocalDate = '2026-11-24';
/** The Wth has held since this day; the engine knows no law before it. */
export const LAW_STARTS: LocalDate = '2009-01-01';
