/** Entering a home: how long the authorisation was valid, and to whom the report goes (Awbi 6, 10, 11). */
import { isTermProblem, termOf } from '../../law/index.ts';
import { startOfDay } from '../../time/index.ts';
import type { EventData, EventOf } from '../events/index.ts';
import { all, type History } from '../history.ts';
import { calendar } from './court-deadlines.ts';
import type { DeadlineContext, Draft } from './draft.ts';

type Recipient = EventData['entry-report.sent']['to'];

export function entryDeadlines({ history }: DeadlineContext): Draft[] {
  return all(history, 'home.entered').flatMap((entry) => [
    ...authorisationLimit(entry),
    ...recipients(entry).map((to) => reportTerm(history, entry, to)),
  ]);
}

function authorisationLimit(entry: EventOf<'home.entered'>): Draft[] {
  const { authorisation } = entry.data;
  if (authorisation === undefined) return [];
  const from = startOfDay(authorisation.issuedOn);
  const term = termOf('awbi-6-2', from);
  if (isTermProblem(term)) return [];
  const { dueAt, lastDay } = term;
  const limit = { rule: 'awbi-6-2', kind: 'statutory', policy: 'limit', from, dueAt, lastDay } as const;
  return [{ ...limit, startedBy: entry.sequence, metAt: entry.occurredAt }];
}

/** Without consent only: to the issuer (a hulpofficier: the public prosecutor too), without authorisation to the mayor, and a copy to the resident. */
function recipients({ data }: EventOf<'home.entered'>): Recipient[] {
  switch (data.basis) {
    case 'consent':
      return [];
    case 'mayor':
      return ['resident'];
    case 'immediate-danger':
      return ['mayor', 'resident'];
    case 'authorisation':
      return data.authorisation?.issuerRole === 'hulpofficier'
        ? ['issuer', 'public-prosecutor', 'resident']
        : ['issuer', 'resident'];
  }
}

/** A report belongs to the latest entry before it. */
function reportTerm(history: History, entry: EventOf<'home.entered'>, to: Recipient): Draft {
  const next = all(history, 'home.entered').find(({ occurredAt }) => occurredAt > entry.occurredAt);
  const sent = all(history, 'entry-report.sent').find(
    ({ data, occurredAt }) =>
      data.to === to && occurredAt >= entry.occurredAt && (next === undefined || occurredAt < next.occurredAt),
  );
  return {
    ...calendar('awbi-11', entry.occurredAt),
    policy: 'duty',
    startedBy: entry.sequence,
    to,
    metAt: sent?.occurredAt,
  };
}
