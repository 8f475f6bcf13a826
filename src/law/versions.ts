import { addCalendarDays, type LocalDate } from '../time/index.ts';
import { CHECKED_ON, LAW_STARTS, type Review, type RuleVersion } from './rule.ts';

const OFFICIAL = 'https://wetten.overheid.nl';

export interface StatuteText {
  bwb: string;
  /** Date of the latest consolidation; absent when the project has not seen it, and then the link is undated. */
  latest?: LocalDate;
  /** First and last day of the consolidation that was read. */
  readFrom: LocalDate;
  readTo?: LocalDate;
}

/** A version without the fields that follow from its dates and its statute. */
export type Provision = Omit<RuleVersion, 'from' | 'to' | 'link' | 'checkedOn' | 'review'> & {
  from?: LocalDate;
  to?: LocalDate;
  /** Fragment of the official page, such as `Artikel2`. */
  anchor?: string;
};

/** Cuts a provision where the reading of its text begins and ends: outside that its review stays open (law page, introduction). */
export function versionsOf(statute: StatuteText, provision: Provision): RuleVersion[] {
  const { from = LAW_STARTS, to } = provision;
  const cuts = [
    statute.readFrom,
    ...(statute.readTo === undefined ? [] : [addCalendarDays(statute.readTo, 1)]),
  ];
  const starts = [from, ...cuts.filter((cut) => cut > from && (to === undefined || cut <= to))];
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? to : addCalendarDays(next, -1);
    return oneVersion(statute, provision, start, end);
  });
}

function oneVersion(
  statute: StatuteText,
  provision: Provision,
  from: LocalDate,
  to: LocalDate | undefined,
): RuleVersion {
  const { anchor, from: _from, to: _to, ...rest } = provision;
  const read = from >= statute.readFrom && (statute.readTo === undefined || from <= statute.readTo);
  const review: Review = read ? 'confirmed' : 'unconfirmed';
  const dated = to === undefined ? statute.latest : from;
  const page = [OFFICIAL, statute.bwb, ...(dated === undefined ? [] : [dated])].join('/');
  const link = anchor === undefined ? page : `${page}#${anchor}`;
  return { ...rest, from, ...(to === undefined ? {} : { to }), link, checkedOn: CHECKED_ON, review };
}
