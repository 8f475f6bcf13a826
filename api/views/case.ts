/** A case as the contract shows it. */
import { acceptedNow } from '../../machines/index.ts';
import { breachesOf, historyOf, peopleOf } from '../../src/case/index.ts';
import type { JudgedBreach } from '../../src/case/index.ts';
import { STAGES } from '../../src/case/model.ts';
import type { CaseFile, CaseSnapshot, OrderSummary, Stage, Task } from '../../src/case/model.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { CaseView } from '../shapes/case.ts';
import { both, bothOrNull, utcOrNull } from './instants.ts';

/** Nested states are a machine's own affair: outside, a stage has the state before the dot. */
const outerState = (state: string): string => state.split('.')[0] ?? state;

function stageView({ states, stages }: CaseSnapshot, stage: Stage): CaseView['stages'][Stage] {
  const { startedAt, endedAt } = stages[stage];
  return { state: outerState(states[stage]), startedAt: utcOrNull(startedAt), endedAt: utcOrNull(endedAt) };
}

function orderView({ state, startsAt, endsAt, latestEndAt, extensions }: OrderSummary): CaseView['order'] {
  return {
    state,
    ...bothOrNull('startsAt', startsAt),
    ...bothOrNull('endsAt', endsAt),
    ...bothOrNull('latestEndAt', latestEndAt),
    extensions: extensions.map(({ sequence, until, madeKnownAt, state: extensionState }) => ({
      sequence,
      ...both('until', until),
      madeKnownAt: utcOrNull(madeKnownAt),
      state: extensionState,
    })),
  };
}

const taskView = ({ id, kind, openedBy, detail, dueAt, closedBy }: Task): CaseView['tasks'][number] => ({
  id,
  kind,
  openedBy,
  detail,
  ...bothOrNull('dueAt', dueAt),
  closedBy,
});

const breachView = ({ sequence, limb, person, within, limited, allowedBy, knownInPerson }: JudgedBreach) => ({
  sequence,
  limb,
  ...(person === undefined ? {} : { person }),
  inForce: within.length > 0,
  within: within.map((interval) => ({
    ...both('from', interval.from),
    ...both('to', interval.to),
    ...(interval.person === undefined ? {} : { person: interval.person }),
    because: interval.because,
  })),
  limited,
  ...(allowedBy === undefined ? {} : { allowedBy }),
  knownInPerson,
});

export function caseView(file: CaseFile, previousCases: string[]): CaseView {
  const { snapshot, events } = file;
  const { home, persons, childAbuseSuspected } = peopleOf(file.events);
  return {
    id: snapshot.id,
    number: snapshot.number,
    municipality: snapshot.municipality,
    region: snapshot.region,
    version: snapshot.version,
    protocol: snapshot.protocol,
    reportedAt: formatInstant(events[0]?.occurredAt ?? snapshot.advancedTo),
    childAbuseSuspected,
    home,
    persons: [...persons],
    stages: Object.fromEntries(
      STAGES.map((stage) => [stage, stageView(snapshot, stage)]),
    ) as CaseView['stages'],
    riskAssessment: snapshot.riskAssessment,
    order: snapshot.order === null ? null : orderView(snapshot.order),
    flags: snapshot.flags,
    tasks: snapshot.tasks.map(taskView),
    breaches: breachesOf(historyOf(events)).map(breachView),
    previousCases,
    accepts: acceptedNow(snapshot),
  };
}
