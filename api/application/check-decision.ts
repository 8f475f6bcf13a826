/** A decision looked at before it is signed: what the gates say, whether the signer may, and what deserves a second look. */
import { historyBefore, step } from '../../machines/index.ts';
import { cite } from '../../src/law/index.ts';
import { EVENT_CATALOGUE } from '../../src/case/index.ts';
import { checkDecision, draftOf } from '../../src/case/decision-check/index.ts';
import type { AuthorityVerdict, DecisionCheck } from '../../src/case/decision-check/index.ts';
import type { CaseFile, Refusal, Role } from '../../src/case/model.ts';
import { invalid } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import type { Act } from './act.ts';
import { judgeAuthority } from './authority.ts';
import { isMandatedToSomebody } from './authority-to-impose.ts';
import type { Engine } from './engine.ts';
import type { PostedEvent } from './event-shape.ts';
import { asIfPosted, refusalsOf } from './what-if.ts';

export interface CheckedDecision extends DecisionCheck {
  competence: AuthorityVerdict;
  refusals: Refusal[];
}

const NO_DECISION = 'Alleen een besluit van de burgemeester of de hulpofficier kan vooraf worden nagekeken.';

export async function checkedDecision(
  engine: Engine,
  file: CaseFile,
  caller: Caller,
  posted: PostedEvent,
): Promise<{ ok: true; checked: CheckedDecision } | { ok: false; problem: Problem }> {
  const proposed = await asIfPosted(engine, file, posted);
  const draft = draftOf(proposed);
  if (draft === undefined)
    return { ok: false, problem: invalid([{ pointer: '/type', detail: NO_DECISION }]) };
  const { type, occurredAt: at, data } = posted;
  const protocol = engine.regions.protocol(file.snapshot.protocol);
  const result = step(file, proposed, protocol, Math.max(engine.now(), at));
  if (result.outcome === 'invalid') return { ok: false, problem: invalid(result.errors) };
  const act: Act = { engine, file, caller, type, at, fields: data as Act['fields'] };
  const competence = await competenceOf(act);
  const refusals = result.outcome === 'accepted' ? [] : refusalsOf(result, posted);
  const check = checkDecision(draft, historyBefore(file, protocol, at), competence);
  return {
    ok: true,
    checked: { ...check, competence, refusals: [...incompetence(competence), ...refusals] },
  };
}

/** Of whoever signs: the asker when that is his to do, else the one for whom the draft is prepared. */
async function competenceOf(act: Act): Promise<AuthorityVerdict> {
  const article = cite('wth-3-1', act.at);
  if (EVENT_CATALOGUE[act.type].roles.includes(act.caller.role)) {
    const authority = await judgeAuthority(act);
    if (authority.allowed) return { competent: true, article, detail: SIGNER_MAY };
    const detail = authority.problem.refusals?.[0]?.detail ?? authority.problem.detail ?? '';
    return { competent: false, article, detail };
  }
  if (!PREPARES.includes(act.caller.role)) return { competent: false, article, detail: NOT_YOURS };
  if (act.type !== 'order.imposed' || (await isMandatedToSomebody(act)))
    return { competent: true, article, detail: SIGNER_WILL };
  return { competent: false, article, detail: NO_MANDATE };
}

/** Mandates are read by whoever decides or prepares decisions, and by nobody else. */
const PREPARES: readonly Role[] = ['mayor', 'mayors-office', 'hulpofficier'];
const NOT_YOURS =
  'Uw organisatie neemt dit besluit niet; wie dat op dat tijdstip mag, ziet alleen wie besluiten neemt of voorbereidt.';
const SIGNER_MAY = 'Wie dit nakijkt, mag het besluit op dat tijdstip nemen of ondertekenen.';
const SIGNER_WILL =
  'Wie volgens het besluit beslist, mag dat op dat tijdstip; wie dit nakijkt, kan het zelf niet vastleggen.';
const NO_MANDATE = 'Op het tijdstip van het besluit is er geen mandaat dat het dekt.';

function incompetence({ competent, article, detail }: AuthorityVerdict): Refusal[] {
  if (competent) return [];
  return [{ code: 'not-competent', rule: 'wth-3-1', article, detail, pointer: '/data/decision' }];
}
