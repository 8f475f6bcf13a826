/**
 * Means to many horizons would draw the exact curve: the difference of two is the area between them, and of two a minute apart it is the
 * share still open to the last case. So of one measure few horizons are shown, ever, and between two of them ten cases must have ended.
 */
import type { EvaluationStore, PublishedTable } from '../../../db/evaluation-port.ts';
import type { Scope } from '../../../db/port.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import type { Instant } from '../../../src/time/index.ts';
import { casesIn } from './counted-table.ts';

const MOST_HORIZONS = 3;
const KNOWN = 'known';
const REFUSED = 'refused';

interface Means {
  measure: string;
  municipalities: Scope;
  /** Minutes. */
  horizon: number;
  /** The spells of each group of which a mean would be shown. */
  groups: readonly (readonly Spell[])[];
  now: Instant;
}

/** Whether the means may be shown; when they may, the horizon counts as shown. */
export async function mayShowMeans(
  store: Pick<EvaluationStore, 'publish' | 'publishedTables'>,
  { measure, municipalities, horizon, groups, now }: Means,
): Promise<boolean> {
  if (groups.length === 0) return true;
  const kind = `horizon ${measure}`;
  const scope = JSON.stringify(municipalities);
  const judge = (all: readonly PublishedTable[]): string | undefined => {
    const shown = all.filter((one) => one.kind === kind && one.scope === scope).map(horizonIn);
    const others = shown.filter((other) => other !== horizon);
    if (others.some((other) => groups.some((spells) => !isCrowdBetween(spells, other, horizon))))
      return REFUSED;
    if (shown.includes(horizon)) return KNOWN;
    return shown.length < MOST_HORIZONS ? undefined : REFUSED;
  };
  const present = judge(await store.publishedTables(kind));
  if (present !== undefined) return present === KNOWN;
  const body = JSON.stringify({ cells: [], horizon });
  return (await store.publish({ kind, scope, cutoff: '', publishedAt: now, body }, judge)) !== REFUSED;
}

/** Beside tables with counts, whose readers take every body for one: so it has none. */
const horizonIn = ({ body }: PublishedTable): number => (JSON.parse(body) as { horizon: number }).horizon;

function isCrowdBetween(spells: readonly Spell[], one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const between = ({ cause, duration }: Spell): boolean =>
    cause !== null && duration >= from && duration < to;
  return casesIn(spells.filter(between)) >= LEAST;
}
