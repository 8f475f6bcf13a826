/** May this caller record this event on this case? Judged before the shape, so on data that nobody checked yet. */
import { eventKind, powerAt } from '../../src/case/index.ts';
import type { RecordingContext, Role } from '../../src/case/model.ts';
import { actorOf, mandateFor, refused } from './act.ts';
import type { Act, Authority } from './act.ts';
import { notCompetent } from './case-access.ts';
import { judgeChange } from './authority-of-change.ts';
import { judgeImposition } from './authority-to-impose.ts';
import { namesOf } from './role-names.ts';

const PARTNERS: readonly Role[] = ['police', 'veilig-thuis', 'care'];

/** The partner for whom a mayors' office may record this, where the region's configuration lets it. */
function partnerOf({ engine, file, caller, type }: Act): Role | undefined {
  if (caller.role !== 'mayors-office') return undefined;
  const { municipality } = file.snapshot;
  if (engine.regions.regionOf(municipality)?.recordForPartners !== true) return undefined;
  return eventKind(type)?.roles.find((role) => PARTNERS.includes(role));
}

export async function judgeAuthority(act: Act): Promise<Authority> {
  const { caller, type, at } = act;
  const kind = eventKind(type);
  if (type === 'event.corrected' || type === 'event.withdrawn') return judgeChange(act);
  if (kind === undefined || !kind.roles.includes(caller.role)) {
    const partner = partnerOf(act);
    if (partner !== undefined) return { allowed: true, actor: actorOf(caller, partner) };
    const detail = `Dit kan alleen worden vastgelegd door ${namesOf(kind?.roles ?? [])}.`;
    return refused(notCompetent({ at, detail, pointer: '/type' }));
  }
  if (type === 'order.imposed') return judgeImposition(act);
  if (caller.role !== 'hulpofficier' || powerAt(type, at) === undefined)
    return { allowed: true, actor: actorOf(caller) };
  const context: RecordingContext = { mandate: await mandateFor(act, caller) };
  return { allowed: true, actor: actorOf(caller), context };
}
