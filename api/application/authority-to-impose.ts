/** Who may impose: the mayor, or a hulpofficier under a mandate of that mayor (Wth 2(1), 3(1); Awb 10:5). */
import { historyOf } from '../../src/case/index.ts';
import type { CaseFile, Mandate, RecordingContext } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';
import { fieldsOf } from '../../src/shapes/index.ts';
import { actorOf, refused } from './act.ts';
import type { Act, Authority } from './act.ts';
import { notCompetent } from './case-access.ts';
import { covering, coveringAnybody } from './mandates.ts';
import type { Wanted } from './mandates.ts';
import { searchKeysOf } from './search-keys.ts';

const MODES = ['mayor-written', 'mayor-by-telephone', 'hulpofficier-mandate'] as const;
type Mode = (typeof MODES)[number];

const MODE = '/data/decision/mode';

interface Decision {
  mode: Mode | undefined;
  mandate: string | undefined;
  oral: boolean;
}

function decisionOf(fields: Readonly<Record<string, unknown>>): Decision {
  const { mode, mandate } = fieldsOf(fields['decision']);
  return {
    mode: MODES.find((known) => known === mode),
    mandate: typeof mandate === 'string' ? mandate : undefined,
    oral: fields['form'] === 'oral',
  };
}

/** Decisions under a mandate need one that names the power; a signature for the mayor needs a mandate to sign. */
function wanted({ mode, oral }: Decision, at: number): Wanted {
  if (mode === 'mayor-by-telephone') return { kind: 'signature', powers: ['wth-2-1'], at };
  return { kind: 'decision', powers: oral ? ['wth-2-1', 'wth-2-7'] : ['wth-2-1'], at };
}

function missing(
  decision: Decision,
  covered: readonly Mandate[],
): { detail: string; pointer: string } | undefined {
  if (covered.length === 0) {
    const what = decision.mode === 'mayor-by-telephone' ? 'ondertekeningsmandaat' : 'beslismandaat';
    const oral =
      decision.oral && decision.mode !== 'mayor-by-telephone' ? ' (ook voor een mondeling besluit)' : '';
    const detail = `Er is op het tijdstip van het besluit geen ${what}${oral} van de burgemeester van deze gemeente voor deze hulpofficier.`;
    return { detail, pointer: MODE };
  }
  if (decision.mandate === undefined || covered.some(({ id }) => id === decision.mandate)) return undefined;
  const detail = 'Het genoemde mandaat dekt dit besluit niet: andere gemeente, houder, soort of tijd.';
  return { detail, pointer: '/data/decision/mandate' };
}

export interface Imposition {
  /** Why the hulpofficier may not; `undefined` when he may, or when the data is too malformed to tell. */
  missing?: { detail: string; pointer: string };
  mandate: string | null;
}

/** For an order that somebody else will sign: whether a mandate for it exists at that minute, the named one when one is named. */
export async function isMandatedToSomebody({ engine, file, fields, at }: Act): Promise<boolean> {
  const decision = decisionOf(fields);
  if (decision.mode === undefined || decision.mode === 'mayor-written') return true;
  const mandates = await engine.store.mandatesOf(file.snapshot.municipality);
  const covered = coveringAnybody(mandates, wanted(decision, at));
  return decision.mandate === undefined
    ? covered.length > 0
    : covered.some(({ id }) => id === decision.mandate);
}

/** Looks for the mandate of a hulpofficier's order. */
export async function impositionMandate(
  act: Act,
  holder: { subject: string; office: string },
): Promise<Imposition> {
  const decision = decisionOf(act.fields);
  if (decision.mode === undefined) return { mandate: null };
  if (decision.mode === 'mayor-written') {
    const detail = 'Een schriftelijk besluit van de burgemeester wordt door de burgemeester zelf vastgelegd.';
    return { mandate: null, missing: { detail, pointer: MODE } };
  }
  const mandates = await act.engine.store.mandatesOf(act.file.snapshot.municipality);
  const covered = covering(mandates, holder, wanted(decision, act.at));
  const fault = missing(decision, covered);
  if (fault !== undefined) return { mandate: null, missing: fault };
  return { mandate: decision.mandate ?? covered[0]?.id ?? null };
}

/** An old case typed in after a newer one finds no earlier order in it. */
function imposedBefore({ events }: CaseFile, at: Instant): boolean {
  return historyOf(events).events.some(({ type, occurredAt }) => type === 'order.imposed' && occurredAt < at);
}

/** Cases on the same home and person in which an order was imposed before: another order there needs new facts. */
export async function earlierOrders({ engine, file, at }: Act): Promise<string[]> {
  const { snapshot } = file;
  const related = await engine.store.relatedCases(searchKeysOf(file), snapshot.municipality);
  const imposed = related.filter((other) => other.imposed && other.id !== snapshot.id);
  const files = await Promise.all(imposed.map(({ id }) => engine.store.loadCase(id, 'all')));
  return files.flatMap((other) =>
    other !== undefined && imposedBefore(other, at) ? [other.snapshot.id] : [],
  );
}

export async function judgeImposition(act: Act): Promise<Authority> {
  const { caller, at, fields } = act;
  const context: RecordingContext = { earlierOrders: await earlierOrders(act) };
  if (caller.role === 'mayor') {
    if (decisionOf(fields).mode !== 'hulpofficier-mandate')
      return { allowed: true, actor: actorOf(caller), context };
    const detail = 'Een besluit onder mandaat wordt vastgelegd door de hulpofficier die het nam.';
    return refused(notCompetent({ at, detail, pointer: MODE }));
  }
  const { missing: fault, mandate } = await impositionMandate(act, caller);
  if (fault !== undefined) return refused(notCompetent({ at, ...fault }));
  return { allowed: true, actor: actorOf(caller), context: { ...context, mandate } };
}
