/** The one way an event comes into a case. The order of the steps is the order of refusals of the contract. */
import { step } from '../../machines/index.ts';
import type { CaseFile, ProposedEvent } from '../../src/case/model.ts';
import type { Answer } from '../edge/answer.ts';
import { created } from '../edge/answer.ts';
import type { ReadBody } from '../edge/body.ts';
import { problem } from '../problem.ts';
import { scopeOf } from '../tokens/index.ts';
import type { Caller } from '../tokens/index.ts';
import { consequencesView } from '../views/consequences.ts';
import { caseView } from '../views/case.ts';
import { eventView } from '../views/event.ts';
import { actOf } from './act.ts';
import type { Authority } from './act.ts';
import { judgeAuthority } from './authority.ts';
import { broughtUpToNow } from './bring-up-to-now.ts';
import { isCaseId, keptFromCases } from './case-access.ts';
import { caseWrite } from './case-write.ts';
import type { Engine } from './engine.ts';
import { limitsOf, postedEvent } from './event-shape.ts';
import type { PostedEvent } from './event-shape.ts';
import { keyed, addressErrors, recordOf, replay } from './idempotency.ts';
import type { CommandAddress, Keyed } from './idempotency.ts';
import { etagOf, matches } from './if-match.ts';
import { previousCasesOf } from './previous-cases.ts';
import { refusedStep } from './refused-step.ts';

export interface RecordEvent extends CommandAddress {
  caller: Caller;
  caseId: string;
  body: ReadBody;
  ifMatch: string | undefined;
}

const MOST_ATTEMPTS = 8;

export async function recordEvent(engine: Engine, command: RecordEvent): Promise<Answer> {
  const kept = keptFromCases(command.caller, engine.now());
  if (kept !== undefined) return kept;
  if (!isCaseId(command.caseId)) return problem('not-found');
  // Before the queue: how long one waits there must not tell that another office's case exists.
  const visible = await engine.store.loadCase(command.caseId, scopeOf(command.caller));
  if (visible === undefined) return problem('not-found');
  return engine.queue.run(command.caseId, async () => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const answer = await tryOnce(engine, command);
      if (answer !== 'version-changed') return answer;
      // Somebody outside this process was first; without If-Match the caller does not mind.
      if (command.ifMatch !== undefined) return problem('version-changed');
    }
    return problem('not-ready');
  });
}

async function tryOnce(engine: Engine, command: RecordEvent): Promise<Answer | 'version-changed'> {
  const { caller, caseId, body, ifMatch } = command;
  const file = await broughtUpToNow(engine, caseId, scopeOf(caller));
  if (file === undefined) return problem('not-found');
  const act = body.outcome === 'read' ? actOf(engine, file, caller, body.value) : undefined;
  const authority = act === undefined ? undefined : await judgeAuthority(act);
  if (authority?.allowed === false) return authority.problem;
  const posted = postedEvent(body, limitsOf(engine, engine.now()), addressErrors(command));
  if (!posted.ok) return posted.problem;
  if (authority === undefined || body.outcome !== 'read')
    throw new Error('An event of a known type has an authority');
  const key = keyed(caller, command, body.value);
  const earlier = await engine.store.idempotencyRecord(key.scope, key.key);
  if (earlier !== undefined) return replay(earlier, key);
  if (!matches(ifMatch, file.snapshot.version)) return problem('version-changed');
  return store(engine, { file, posted: posted.event, authority, key });
}

interface Judged {
  file: CaseFile;
  posted: PostedEvent;
  authority: Extract<Authority, { allowed: true }>;
  key: Keyed;
}

async function store(
  engine: Engine,
  { file, posted, authority, key }: Judged,
): Promise<Answer | 'version-changed'> {
  const { actor, context } = authority;
  const proposed: ProposedEvent = { ...posted, actor, ...(context === undefined ? {} : { context }) };
  const now = engine.now();
  const result = step(file, proposed, engine.regions.protocol(file.snapshot.protocol), now);
  if (result.outcome !== 'accepted') return refusedStep(result);
  const answer = created(
    {
      event: eventView(result.event),
      case: caseView(result.file, await previousCasesOf(engine.store, result.file)),
      ...(result.consequences === undefined ? {} : { consequences: consequencesView(result.consequences) }),
    },
    { etag: etagOf(result.file.snapshot.version) },
  );
  const recorder = { at: now, actor: actor.subject, office: actor.office, action: 'event.recorded' };
  const write = caseWrite(result, file.snapshot.version, recorder, recordOf(key, answer));
  const stored = await engine.store.record(write);
  if (stored.outcome === 'key-exists') return replay(stored.record, key);
  return stored.outcome === 'stored' ? answer : 'version-changed';
}
