import { addCalendarDays, type LocalDate } from '../time/index.ts';
import { CHECKED_ON, LAW_STARTS, type Review, type RuleVersion } from './rule.ts';

const OFFICIAL = 'https://wetten.overheid.nl';

export interface StatuteText {
  bwb: string;
  /** Date of the latest consolidation; absent when the project has not seen it, and then the link is undated. */
  latest?: LocalDate;
}

/** A text in which a provision was read, and the days that this text covers. */
export interface Reading {
  from: LocalDate;
  /** Last day, included; absent for a text without a successor. */
  to?: LocalDate;
  /** Dutch; absent when the text is a consolidation of `from`. */
  name?: string;
}

/** A version without the fields that follow from its dates, its statute and its readings. */
export type Provision = Omit<RuleVersion, 'from' | 'to' | 'link' | 'checkedOn' | 'review' | 'readIn'> & {
  from?: LocalDate;
  to?: LocalDate;
  /** Where this provision was read, oldest first; that another one of the statute was read there proves nothing for it. */
  read?: readonly Reading[];
  /** Fragment of the official page, such as `Artikel2`. */
  anchor?: string;
};

/** Cuts a provision where the reading of its text begins and ends: outside that its review stays open (law page, introduction). */
export function versionsOf(statute: StatuteText, provision: Provision): RuleVersion[] {
  const { from = LAW_STARTS, to, read = [] } = provision;
  const starts = [from, ...cutsOf(read).filter((cut) => cut > from && (to === undefined || cut <= to))];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? to : addCalendarDays(next, -1);
    return oneVersion(statute, provision, start, end);
  });
}

/** Days on which reading begins or ends; texts that follow on one another make no cut. */
function cutsOf(read: readonly Reading[]): LocalDate[] {
  const edges = read.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addCalendarDays(to, 1)]));
  return [...new Set(edges)]
    .filter((day) => coveredOn(read, day) !== coveredOn(read, addCalendarDays(day, -1)))
    .toSorted();
}

function coveredOn(read: readonly Reading[], day: LocalDate): boolean {
  return read.some(({ from, to }) => from <= day && (to === undefined || day <= to));
}

function oneVersion(
  statute: StatuteText,
  provision: Provision,
  from: LocalDate,
  to: LocalDate | undefined,
): RuleVersion {
  const { anchor, from: _from, to: _to, read = [], ...rest } = provision;
  const review: Review = coveredOn(read, from) ? 'confirmed' : 'unconfirmed';
  const readIn = read
    .filter((text) => (to === undefined || text.from <= to) && (text.to === undefined || from <= text.to))
    .map((text) => text.name ?? text.from);
  const dated = to === undefined ? statute.latest : from;
  const page = [OFFICIAL, statute.bwb, ...(dated === undefined ? [] : [dated])].join('/');
  const link = anchor === undefined ? page : `${page}#${anchor}`;
  const until = to === undefined ? {} : { to };
  const where = readIn.length === 0 ? {} : { readIn };
  return { ...rest, from, ...until, link, checkedOn: CHECKED_ON, review, ...where };
}
