/**
 * Announced beforehand or found afterwards? An office that announced measure, dimensions and horizon before it first saw anything of
 * that measure has a finding; whatever it looks at otherwise is exploratory. By other dimensions the same cases had been seen, and an
 * export has all measures. What was announced is kept with the first look and not compared by time: a sandbox clock stands still, and
 * two instants would then be one.
 */
import type { EvaluationStore, PublishedTable } from '../../../db/evaluation-port.ts';
import type { Instant } from '../../../src/time/index.ts';

export interface Look {
  office: string;
  measure: string;
  /** As `byText` writes it. */
  by: string;
  /** As it was asked, minutes; absent: the announced one, or that of the measure. */
  horizonMin: number | undefined;
}

export type Announced = { horizonMin: number } & (
  | {
      status: 'pre-registered';
      id: string;
      registeredAt: Instant;
      /** Of how many of this measure it is one: who announces everything finds something by chance. */
      announced: number;
    }
  | { status: 'exploratory' }
);

type LookStore = Pick<EvaluationStore, 'publish' | 'publishedTables' | 'preRegistrations'>;

const KIND = 'look';
const KNOWN = 'known';

/** In the place of a measure: an export shows all of them. */
const EVERY_MEASURE = '*';

/** Records the look when it is the first of its kind, and says how it stands. `usual` is the horizon of the measure. */
export async function lookAt(
  store: LookStore,
  look: Look,
  { usual, now }: { usual: number; now: Instant },
): Promise<Announced> {
  const before = await announcedBefore(store, look, now);
  const announced = (await store.preRegistrations()).filter(
    (one) => one.office === look.office && one.measure === look.measure && before.includes(one.id),
  );
  const matching = announced.find(
    ({ by, horizonMin }) =>
      by === look.by && (look.horizonMin === undefined || look.horizonMin === horizonMin),
  );
  if (matching === undefined) return { status: 'exploratory', horizonMin: look.horizonMin ?? usual };
  const { id, horizonMin, registeredAt } = matching;
  // The same announcement again is the one that was there, so each is another choice of horizon and dimensions.
  return { status: 'pre-registered', id, horizonMin, registeredAt, announced: announced.length };
}

/** An office that gets an export has seen every measure in it. */
export async function lookAtExport(store: LookStore, office: string, now: Instant): Promise<void> {
  await announcedBefore(store, { office, measure: EVERY_MEASURE }, now);
}

/** The ids of what the office had announced at its first look, which is this one when there was none. */
async function announcedBefore(
  store: LookStore,
  { office, measure }: Pick<Look, 'office' | 'measure'>,
  now: Instant,
): Promise<string[]> {
  const isEarlier = ({ kind, scope }: PublishedTable): boolean => {
    if (kind !== KIND) return false;
    const [whose, what] = JSON.parse(scope) as string[];
    return whose === office && (what === measure || what === EVERY_MEASURE);
  };
  const known = (await store.publishedTables(KIND)).find(isEarlier);
  if (known !== undefined) return announcedIn(known);
  const own = (await store.preRegistrations()).filter((one) => one.office === office);
  // Beside tables with counts, whose readers take every body for one: so it has none.
  const body = JSON.stringify({ cells: [], announced: own.map(({ id }) => id) });
  const scope = JSON.stringify([office, measure]);
  const look = { kind: KIND, scope, cutoff: '', publishedAt: now, body };
  await store.publish(look, (earlier) => (earlier.some(isEarlier) ? KNOWN : undefined));
  return announcedIn((await store.publishedTables(KIND)).find(isEarlier) ?? look);
}

const announcedIn = ({ body }: PublishedTable): string[] =>
  (JSON.parse(body) as { announced: string[] }).announced;
