/** Appeal, interim relief, rulings and reasons that follow: terms that run around the court. */
import type { Instant } from '../../time/index.ts';
import { reliefRequests } from '../appeals.ts';
import { decisionsOf, type Decision } from '../decisions.ts';
import type { EventOf } from '../events/index.ts';
import { all, allOf, type History } from '../history.ts';
import { endingsOf } from '../rulings.ts';
import { dutyOf } from './duties.ts';
import { numbered, type DeadlineContext, type Draft } from './draft.ts';

/** Of what this file counts, all that binds the municipality. */
export function reasonsDeadlines({ history }: DeadlineContext): Draft[] {
  return decisionsOf(history)
    .filter((decision) => decision.writtenAt !== null)
    .flatMap((decision) => reasonsTerm(history, decision));
}

export function courtDeadlines(context: DeadlineContext): Draft[] {
  const { history } = context;
  const written = decisionsOf(history).filter((decision) => decision.writtenAt !== null);
  return [
    ...written.map((decision) => appealTerm(history, decision)),
    ...written.flatMap((decision) => reasonsTerm(history, decision)),
    ...reliefRequests(history).flatMap((request) => reliefTerms(history, request)),
    ...all(history, 'appeal.ruled').map((ruling) => higherAppealTerm(history, ruling)),
    ...allOf(history, ['interim-relief.ruled', 'appeal.ruled']).map((ruling) => courtCopy(context, ruling)),
  ];
}

/** Six weeks from the day after the making-known in writing; a right, not a duty (Awb 6:7, 6:8). */
function appealTerm(history: History, decision: Decision): Draft {
  const from = decision.writtenAt ?? decision.decidedAt;
  return {
    ...numbered(history, 'awb-6-7', from),
    policy: 'right',
    startedBy: decision.writtenBy ?? decision.sequence,
    metAt: appealedAt(history, decision, from),
  };
}

/** By an appeal of its own, or while one against the order is pending (Wth 9 lid 2, Awb 6:19); one too early is admissible (6:10). */
function appealedAt(history: History, decision: Decision, from: Instant): Instant | undefined {
  const order = all(history, 'order.imposed')[0]?.sequence;
  const lodged = all(history, 'appeal.lodged').flatMap((appeal) => {
    const against = appeal.data.against;
    if (against === decision.sequence) return [Math.max(from, appeal.occurredAt)];
    if (against !== order || decision.event.type === 'revocation.refused') return [];
    const ended = endingsOf(history, appeal.sequence)[0]?.occurredAt ?? Infinity;
    return ended > from ? [Math.max(from, appeal.occurredAt)] : [];
  });
  return lodged.length === 0 ? undefined : Math.min(...lodged);
}

/** Reasons that were to follow, one week after the making-known in writing (Awb 3:47). */
function reasonsTerm(history: History, decision: Decision): Draft[] {
  if (!('decision' in decision.event.data) || decision.event.data.decision.reasonsFollow !== true) return [];
  const supplied = all(history, 'reasons.supplied').find(({ data }) => data.decision === decision.sequence);
  const from = decision.writtenAt ?? decision.decidedAt;
  return [
    {
      ...numbered(history, 'awb-3-47', from),
      policy: 'duty',
      startedBy: decision.writtenBy ?? decision.sequence,
      metAt: supplied === undefined ? undefined : Math.max(supplied.occurredAt, from),
    },
  ];
}

function reliefTerms(
  history: History,
  { request, heard, ended }: ReturnType<typeof reliefRequests>[number],
): Draft[] {
  const hearing: Draft = {
    ...numbered(history, 'wth-6-1-a', request.occurredAt),
    policy: 'duty',
    startedBy: request.sequence,
    metAt: heard?.occurredAt,
    voidAt: ended?.occurredAt,
  };
  if (heard === undefined) return [hearing];
  const ruled = ended !== undefined && ended.type !== 'appeal.withdrawn';
  const ruling: Draft = {
    ...numbered(history, 'wth-6-1-b', heard.occurredAt),
    policy: 'duty',
    startedBy: heard.sequence,
    metAt: ruled ? ended.occurredAt : undefined,
    voidAt: ruled ? undefined : ended?.occurredAt,
  };
  return [hearing, ruling];
}

function higherAppealTerm(history: History, ruling: EventOf<'appeal.ruled'>): Draft {
  const lodged = all(history, 'higher-appeal.lodged').find(({ data }) => data.against === ruling.sequence);
  return {
    ...numbered(history, 'awb-6-24', ruling.occurredAt),
    policy: 'right',
    startedBy: ruling.sequence,
    metAt: lodged?.occurredAt,
  };
}

/** The registrar's copy: two weeks for the court, at once for the interim ruling; no event of ours meets it (Wth 8 lid 1). */
function courtCopy(
  context: DeadlineContext,
  ruling: EventOf<'interim-relief.ruled' | 'appeal.ruled'>,
): Draft {
  if (ruling.type === 'appeal.ruled') {
    return {
      ...numbered(context.history, 'wth-8-1-court', ruling.occurredAt),
      policy: 'copy',
      startedBy: ruling.sequence,
    };
  }
  const duty = {
    rule: 'wth-8-1-interim',
    startedBy: ruling.sequence,
    from: ruling.occurredAt,
    metAt: undefined,
  };
  return { ...dutyOf(context, duty), policy: 'copy' };
}
