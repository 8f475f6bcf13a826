/** In which norms the versions of one protocol differ: a stage that became shorter may just have had another norm. */
import type { Protocol } from '../../case/model.ts';

export interface NormDifference {
  /** Name without version. */
  protocol: string;
  rule: string;
  /** By version; null where a version has no such norm. */
  minutes: Readonly<Record<string, number | null>>;
}

export function normDifferences(protocols: readonly Protocol[]): NormDifference[] {
  const byName = Map.groupBy(protocols.toSorted(byVersion), ({ id }) => split(id).name);
  return [...byName].flatMap(([protocol, versions]) => {
    const rules = new Set(versions.flatMap(({ norms }) => Object.keys(norms)));
    return [...rules].toSorted().flatMap((rule) => {
      const minutes = versions.map(({ id, norms }) => [split(id).version, norms[rule] ?? null] as const);
      const isSame = new Set(minutes.map(([, norm]) => norm)).size === 1;
      return isSame ? [] : [{ protocol, rule, minutes: Object.fromEntries(minutes) }];
    });
  });
}

function byVersion(a: Protocol, b: Protocol): number {
  const [one, other] = [split(a.id), split(b.id)];
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return Number(one.version) - Number(other.version);
}

function split(id: string): { name: string; version: string } {
  const at = id.lastIndexOf('@');
  return at === -1 ? { name: id, version: '' } : { name: id.slice(0, at), version: id.slice(at + 1) };
}
