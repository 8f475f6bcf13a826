/** Who may see which mandate: mayor and mayors' office those of their municipality, a hulpofficier his own. */
import type { Mandate } from '../../src/case/model.ts';
import { scopeOf } from '../tokens/index.ts';
import type { Caller } from '../tokens/index.ts';
import type { Problem } from '../problem.ts';
import { notCompetent } from './case-access.ts';
import type { Engine } from './engine.ts';

export function keptFromMandates({ role }: Caller, engine: Engine): Problem | undefined {
  if (role === 'mayor' || role === 'mayors-office' || role === 'hulpofficier') return undefined;
  const detail = 'Mandaten zijn er voor de burgemeester, zijn medewerkers en de hulpofficier die ze heeft.';
  return notCompetent({ at: engine.now(), detail });
}

export function maySeeMandate(caller: Caller, { municipality, holder, holderOffice }: Mandate): boolean {
  const scope = scopeOf(caller);
  if (scope !== 'all' && !scope.includes(municipality)) return false;
  if (caller.role !== 'hulpofficier') return true;
  return holder === undefined ? holderOffice === caller.office : holder === caller.subject;
}

/** Of the municipalities that the caller serves, or of one of them. */
export async function mandatesFor(engine: Engine, caller: Caller, wanted?: string): Promise<Mandate[]> {
  const scope = scopeOf(caller);
  const municipalities =
    scope === 'all' ? [] : scope.filter((code) => wanted === undefined || code === wanted);
  const lists = await Promise.all(municipalities.map((code) => engine.store.mandatesOf(code)));
  return lists.flat().filter((mandate) => maySeeMandate(caller, mandate));
}
