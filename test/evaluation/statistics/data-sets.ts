/** Made-up data sets for the comparison with R: every kind of trouble, in three sizes and twenty seeds. */
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { bits } from '../../../src/evaluation/statistics/random.ts';

export interface GroupedSpell extends Spell {
  group: string;
}

export interface DataSet {
  name: string;
  spells: readonly GroupedSpell[];
}

export const CAUSES = ['A', 'B', 'C'] as const;

interface Chance {
  /** From 0 up to 1. */
  share: () => number;
  /** Minutes, skewed, most below 500. */
  minutes: () => number;
  index: number;
}

type Kind = (chance: Chance) => { entry?: number; duration: number; cause: string | null; group?: string };

const cause = ({ share }: Chance, censored: number): string | null =>
  share() < censored ? null : (CAUSES[Math.floor(share() ** 2 * 3)] ?? null);
const arm = ({ share }: Chance): string => (share() < 0.4 ? 'PILOT' : 'BASELINE');
const late = (duration: number, { share }: Chance): number =>
  share() < 0.4 ? Math.floor(duration * share()) : 0;

const KINDS: Readonly<Record<string, Kind>> = {
  plain: (chance) => ({ duration: Math.round(chance.minutes()), cause: cause(chance, 0.3) }),
  ties: (chance) => ({ duration: Math.round(chance.minutes() / 60) * 60, cause: cause(chance, 0.3) }),
  quarters: (chance) => ({ duration: Math.round(chance.minutes() / 15) * 15, cause: cause(chance, 0.1) }),
  seconds: (chance) => ({ duration: Math.round(chance.minutes() * 60) / 60, cause: cause(chance, 0.3) }),
  heavyCensoring: (chance) => ({ duration: Math.round(chance.minutes()), cause: cause(chance, 0.8) }),
  noEvents: (chance) => ({ duration: Math.round(chance.minutes()), cause: null }),
  allEvents: (chance) => ({ duration: Math.round(chance.minutes()), cause: cause(chance, 0) }),
  oneCauseNoCensoring: (chance) => ({ duration: Math.round(chance.minutes() / 30) * 30, cause: 'B' }),
  allAtOnce: (chance) => ({ duration: 45, cause: cause(chance, 0.3) }),
  allEndAtOnce: () => ({ duration: 45, cause: 'A' }),
  signed: (chance) => ({ duration: Math.round(chance.minutes()) - 200, cause: cause(chance, 0.2) }),
  delayed: (chance) => {
    const duration = (Math.round(chance.minutes() * 60) + 60) / 60;
    return { duration, entry: late(duration, chance), cause: cause(chance, 0.3) };
  },
  delayedTies: (chance) => {
    const duration = (Math.round(chance.minutes() / 20) + 1) * 20;
    return { duration, entry: Math.floor(late(duration, chance) / 20) * 20, cause: cause(chance, 0.4) };
  },
  threeGroups: (chance) => ({
    duration: Math.round(chance.minutes() / 5) * 5,
    cause: cause(chance, 0.3),
    group: `RG0${1 + Math.floor(chance.share() * 3)}`,
  }),
  fiveGroups: (chance) => ({
    duration: Math.round(chance.minutes() / 5) * 5,
    cause: cause(chance, 0.2),
    group: `RG0${1 + Math.floor(chance.share() ** 1.5 * 5)}`,
  }),
  groupWithoutEvents: (chance) => {
    const duration = Math.round(chance.minutes());
    if (chance.index % 3 === 0) return { duration, cause: null, group: 'NONE' };
    return { duration, cause: cause(chance, 0.3) };
  },
  groupGoneBeforehand: (chance) => {
    if (chance.index % 4 === 0) return { duration: 1, cause: null, group: 'GONE' };
    return { duration: Math.round(chance.minutes()) + 2, cause: cause(chance, 0.3) };
  },
  oneGroupLeft: (chance) => {
    if (chance.index % 2 === 0) return { duration: 1, cause: null, group: 'GONE' };
    return { duration: Math.round(chance.minutes()) + 2, cause: cause(chance, 0.3), group: 'LEFT' };
  },
};

const SIZES = [12, 120, 1200] as const;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
export const KIND_NAMES = Object.keys(KINDS);

/** All sizes and seeds of a kind, and a few of one and two spells. */
export function dataSetsOf(kind: string): DataSet[] {
  return SEEDS.flatMap((seed) => {
    const sizes = seed <= 3 ? [1, 2, ...SIZES] : SIZES;
    return sizes.map((size) => dataSet(kind, size, seed));
  });
}

export function dataSet(kind: string, size: number, seed: number): DataSet {
  const make = KINDS[kind];
  if (make === undefined) throw new Error(`No kind of data set: ${kind}`);
  const next = bits(seed * 7919 + size);
  const share = (): number => next() / 2 ** 32;
  // Box and Muller: a normal number from two uniform ones.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const minutes = (): number => Math.exp(5 + 0.8 * normal());
  const spells = Array.from({ length: size }, (_, index): GroupedSpell => {
    const chance = { share, minutes, index };
    const made = make(chance);
    return { entry: 0, group: arm(chance), cluster: `case-${index >> 1}`, ...made };
  });
  return { name: `${kind}-${size}-${seed}`, spells };
}

const HEADER = 'set,group,entry,duration,cause';

export function toCsv(sets: readonly DataSet[]): string {
  const lines = sets.flatMap(({ name, spells }) =>
    spells.map((one) => [name, one.group, one.entry, one.duration, one.cause ?? ''].join(',')),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

export function fromCsv(text: string): DataSet[] {
  const rows = text.trimEnd().split('\n').slice(1);
  const spells = rows.map((row, index) => {
    const [set = '', group = '', entry = '', duration = '', end = ''] = row.split(',');
    const cluster = `row-${index}`;
    const spell = { group, entry: Number(entry), duration: Number(duration), cause: end || null, cluster };
    return { set, spell };
  });
  return [...Map.groupBy(spells, ({ set }) => set)].map(([name, found]) => ({
    name,
    spells: found.map(({ spell }) => spell),
  }));
}
