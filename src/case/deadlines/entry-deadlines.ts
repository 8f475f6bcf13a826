/** Entering a home: how long the authorisation was valid, and to whom the report goes (Awbi 6, 10, 11). */
import { ruleAt } from '../../law/index.ts';
import { startOfDay, type Instant } from '../../time/index.ts';
import type { EventData, EventOf } from '../events/index.ts';
import { all, type History } from '../history.ts';
import { numbered, type DeadlineContext, type Draft } from './draft.ts';

type Recipient = EventData['entry-report.sent']['to'];

export function entryDeadlines({ history }: DeadlineContext): Draft[] {
  // The engine knows the law from 2009 on; an entry before that starts no term.
  const entries = all(history, 'home.entered').filter(
    ({ occurredAt }) => ruleAt('awbi-11', occurredAt) !== undefined,
  );
  return entries.flatMap((entry) => [
    ...authorisationLimit(history, entry),
    ...recipients(entry).map((to) => reportTerm(history, entry, to)),
  ]);
}

function authorisationLimit(history: History, entry: EventOf<'home.entered'>): Draft[] {
  const { authorisation } = entry.data;
  if (authorisation === undefined) return [];
  const from = startOfDay(authorisation.issuedOn);
  if (ruleAt('awbi-6-2', from) === undefined) return [];
  const limit = { ...numbered(history, 'awbi-6-2', from), policy: 'limit' as const };
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

/** A report does not say of which entry it is: it goes to the oldest one before it that still lacks one for this recipient. */
function reportOf(history: History, entry: EventOf<'home.entered'>, to: Recipient): Instant | undefined {
  let reports = all(history, 'entry-report.sent').filter(({ data }) => data.to === to);
  for (const earlier of all(history, 'home.entered').filter((other) => recipients(other).includes(to))) {
    const sent = reports.find(({ occurredAt }) => occurredAt >= earlier.occurredAt);
    if (earlier.sequence === entry.sequence) return sent?.occurredAt;
    reports = reports.filter((report) => report !== sent);
  }
  return undefined;
}

function reportTerm(history: History, entry: EventOf<'home.entered'>, to: Recipient): Draft {
  return {
    ...numbered(history, 'awbi-11', entry.occurredAt),
    policy: 'duty',
    startedBy: entry.sequence,
    to,
    metAt: reportOf(history, entry, to),
  };
}
