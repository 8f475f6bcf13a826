/** Whether two published tables may be about the same cases. If not, nothing follows from one beside the other, and neither stands in its way. */
import type { EvaluationScope } from '../../../db/evaluation-port.ts';

/** Of scopes as the register keeps them: those of exports, and those of answers, which are municipalities alone. */
export function mayShareCases(one: string, other: string): boolean {
  const [a, b] = [scopeIn(one), scopeIn(other)];
  return meet(a.municipalities, b.municipalities) && meet(a.regions, b.regions);
}

interface Bounds {
  municipalities: readonly string[] | 'all';
  regions: readonly string[] | 'all';
}

function scopeIn(text: string): Bounds {
  const scope = JSON.parse(text) as EvaluationScope['municipalities'] | KeptScope;
  if (scope === 'all' || Array.isArray(scope)) return { municipalities: scope, regions: 'all' };
  const { municipalities, regions } = scope as KeptScope;
  return { municipalities, regions: regions ?? 'all' };
}

interface KeptScope {
  municipalities: readonly string[] | 'all';
  regions: readonly string[] | null;
}

const meet = (some: readonly string[] | 'all', others: readonly string[] | 'all'): boolean =>
  some === 'all' || others === 'all' || some.some((one) => others.includes(one));
