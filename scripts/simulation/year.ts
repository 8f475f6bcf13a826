/** The cases of the year: when and where they are reported, and by what way of working. */
import { armOf, type RolloutPeriod } from '../../src/evaluation/durations/index.ts';
import {
  addCalendarDays,
  startOfDay,
  weekdayOf,
  type Instant,
  type LocalDate,
} from '../../src/time/index.ts';
import type { RegionConfiguration } from '../../api/configuration/index.ts';
import { MIGRATION, REPORTS, SHARES, YEAR } from './distributions.ts';
import { Draws } from './draws.ts';
import type { CaseFacts } from './facts.ts';
import { household } from './people.ts';
import { DAY, HOUR, MINUTE } from './story.ts';

export interface Setting {
  seed: number;
  cases: number;
  regions: readonly RegionConfiguration[];
  calendar: readonly RolloutPeriod[];
}

/** In the order of their reports. */
export function casesOfTheYear(setting: Setting): CaseFacts[] {
  const days = daysOfReports();
  const facts = Array.from({ length: setting.cases }, (_, index) => factsOf(setting, days, index + 1));
  const ordered = facts.toSorted(
    (one, other) => one.reportedAt - other.reportedAt || one.number - other.number,
  );
  const cases: CaseFacts[] = [];
  for (const one of ordered) cases.push(cameBefore(one, cases));
  return cases;
}

function daysOfReports(): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day: LocalDate = YEAR.firstReport; day < YEAR.end; day = addCalendarDays(day, 1)) days.push(day);
  return days;
}

function factsOf(
  { seed, regions, calendar }: Setting,
  days: readonly LocalDate[],
  number: number,
): CaseFacts {
  const draws = new Draws(seed, 'case', number, 'report');
  const acute = !draws.chance(SHARES.notAcute);
  const reportedAt = reportTime(draws, days, acute);
  const region = regionNamed(regions, draws.weighted(REPORTS.regions));
  const { code, name } = municipalityOf(draws, region, reportedAt);
  return {
    seed,
    number,
    region: region.id,
    municipality: code,
    arm: armOf(calendar, region.id, reportedAt)?.arm ?? 'BASELINE',
    reportedAt,
    acute,
    household: household(draws, { number, city: name, at: reportedAt }),
    returning: false,
    agencies: agenciesOf(region),
  };
}

function regionNamed(regions: readonly RegionConfiguration[], id: string): RegionConfiguration {
  const region = regions.find((one) => one.id === id);
  if (region === undefined) throw new Error(`The demo regions have no ${id}`);
  return region;
}

function agenciesOf({ offices }: RegionConfiguration): readonly [string, ...string[]] {
  const [first, ...others] = offices.filter(({ kind }) => kind === 'care').map(({ code }) => code);
  if (first === undefined) throw new Error('A region without a care agency');
  return [first, ...others];
}

/** Signals come in on working days, between nine and five. */
function reportTime(draws: Draws, days: readonly LocalDate[], acute: boolean): Instant {
  const weights = REPORTS.weekdays;
  const heaviest = Math.max(...weights);
  for (;;) {
    const day = days[draws.whole(0, days.length - 1)] ?? YEAR.firstDay;
    const weekday = weekdayOf(day);
    const likely = acute ? draws.chance((weights[weekday - 1] ?? 0) / heaviest) : weekday <= 5;
    if (!likely) continue;
    const hour = acute ? draws.place(REPORTS.hours) : draws.whole(9, 16);
    return startOfDay(day) + hour * HOUR + draws.whole(0, 59) * MINUTE;
  }
}

/** After its migration a municipality reports in another system. */
function municipalityOf(draws: Draws, { municipalities }: RegionConfiguration, at: Instant) {
  const migrated = at >= startOfDay(MIGRATION.day);
  for (;;) {
    const place = draws.place(REPORTS.municipalities);
    const found = municipalities[place];
    if (found !== undefined && !(migrated && found.code === MIGRATION.municipality)) return found;
  }
}

const SOONEST_RETURN = 45 * DAY;

/** Some homes come back: the same people, at least six weeks later. */
function cameBefore(facts: CaseFacts, earlier: readonly CaseFacts[]): CaseFacts {
  const draws = new Draws(facts.seed, 'case', facts.number, 'return');
  if (!draws.chance(SHARES.returning)) return facts;
  const [first, ...others] = earlier.filter(
    ({ municipality, reportedAt, returning }) =>
      !returning && municipality === facts.municipality && reportedAt < facts.reportedAt - SOONEST_RETURN,
  );
  return first === undefined
    ? facts
    : { ...facts, household: draws.one([first, ...others]).household, returning: true };
}
