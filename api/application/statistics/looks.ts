/**
 * Announced beforehand or found afterwards? An office that announced measure, dimensions and horizon before it first saw that measure
 * by those dimensions has a finding; whatever it looks at otherwise is exploratory. What was announced is kept with the first look and
 * not compared by time: a sandbox clock stands still, and two instants would then be one.
 */
import type { EvaluationStore, PreRegistration, PublishedTable } from '../../../db/evaluation-port.ts';
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
  | { status: 'pre-registered'; id: string; registeredAt: Instant }
  | { status: 'exploratory' }
);

type LookStore = Pick<EvaluationStore, 'publish' | 'publishedTables' | 'preRegistrations'>;

const KIND = 'look';
const KNOWN = 'known';

/** Records the look when it is the first of its kind, and says how it stands. `usual` is the horizon of the measure. */
export async function lookAt(
  store: LookStore,
  look: Look,
  { usual, now }: { usual: number; now: Instant },
): Promise<Announced> {
  const own = (await store.preRegistrations()).filter((one) => isAbout(one, look));
  const before = await announcedBefore(store, look, { own, now });
  const announced = own.filter(({ id }) => before.includes(id));
  const matching = announced.find(
    ({ horizonMin }) => look.horizonMin === undefined || look.horizonMin === horizonMin,
  );
  if (matching === undefined) return { status: 'exploratory', horizonMin: look.horizonMin ?? usual };
  const { id, horizonMin, registeredAt } = matching;
  return { status: 'pre-registered', id, horizonMin, registeredAt };
}

/** The ids of what had been announced at the first look, which is this one when there was none. */
async function announcedBefore(
  store: LookStore,
  { office, measure, by }: Look,
  { own, now }: { own: readonly PreRegistration[]; now: Instant },
): Promise<string[]> {
  const scope = JSON.stringify([office, measure, by]);
  const isFirst = (one: PublishedTable): boolean => one.kind === KIND && one.scope === scope;
  const known = (await store.publishedTables(KIND)).find(isFirst);
  if (known !== undefined) return announcedIn(known);
  // Beside tables with counts, whose readers take every body for one: so it has none.
  const body = JSON.stringify({ cells: [], announced: own.map(({ id }) => id) });
  const look = { kind: KIND, scope, cutoff: '', publishedAt: now, body };
  await store.publish(look, (earlier) => (earlier.some(isFirst) ? KNOWN : undefined));
  return announcedIn((await store.publishedTables(KIND)).find(isFirst) ?? look);
}

const announcedIn = ({ body }: PublishedTable): string[] =>
  (JSON.parse(body) as { announced: string[] }).announced;

const isAbout = ({ office, measure, by }: PreRegistration, look: Look): boolean =>
  office === look.office && measure === look.measure && by === look.by;
