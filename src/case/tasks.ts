/** Tasks for a person: re-assess after a trigger, put right what a correction touched. Never automatic (law.md section 4). */
import { ruleOf, type Binds } from '../law/index.ts';
import type { Instant } from '../time/index.ts';
import { breachesOf } from './breaches.ts';
import type { EventData } from './events/index.ts';
import { endOf, forceOf } from './force.ts';
import { all, type History } from './history.ts';
import type { EventType, Norms, RecordedEvent, Task } from './model.ts';
import { NOTICES } from './notices.ts';
import { taskId } from './task-id.ts';

const TRIGGERS: Partial<Record<EventType, string>> = {
  'care.accepted': 'hulp is aanvaard',
  'system-meeting.held': 'er is een systeemgesprek geweest',
  'situation.changed': 'de omstandigheden zijn veranderd',
  'breach.recorded': 'er is een overtreding vastgelegd',
  'compliance.checked': 'bij een controle is een overtreding gezien',
  'revocation.requested': 'er is om intrekking gevraagd',
};

/** Papers and notices rest on these: a correction of one asks for a new letter and a new word to who was told. */
const ON_PAPER: readonly EventType[] = [
  'case.opened',
  'case.amended',
  'order.imposed',
  'order.served',
  'order.extended',
  'order.amended',
  'order.revoked',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
];

export function tasksOf(caseId: string, history: History, norms: Norms): Task[] {
  const open = [
    ...reassessments(caseId, history, norms),
    ...revisionTasks(caseId, history),
    ...recountTasks(caseId, history),
  ];
  const byOpening = open.toSorted((a, b) => a.openedBy - b.openedBy);
  return byOpening.map((task) => ({ ...task, closedBy: closedBy(history, task) }));
}

/** Only while there is an order to re-assess. */
function reassessments(caseId: string, history: History, norms: Norms): Task[] {
  const imposed = all(history, 'order.imposed')[0];
  if (imposed === undefined) return [];
  const force = forceOf(history);
  const end: Instant = (force === undefined ? null : endOf(force)) ?? Infinity;
  const norm = norms['practice-reassessment'];
  const allowed = new Set(
    breachesOf(history).flatMap(({ sequence, allowedBy }) => (allowedBy === undefined ? [] : [sequence])),
  );
  return history.events.flatMap((event) => {
    const reason = TRIGGERS[event.type];
    if (reason === undefined || event.occurredAt < imposed.occurredAt || event.occurredAt >= end) return [];
    if (!isTrigger(event) || allowed.has(event.sequence)) return [];
    return [
      {
        id: taskId(caseId, event.sequence, 'reassessment'),
        kind: 'reassessment',
        openedBy: event.sequence,
        detail: `Beoordeel of het huisverbod kan blijven: ${reason}.`,
        dueAt: norm === undefined ? null : event.occurredAt + norm * 60_000,
        closedBy: null,
      },
    ];
  });
}

/** A check that found nothing wrong asks for nothing. */
function isTrigger({ type, data }: RecordedEvent): boolean {
  return type !== 'compliance.checked' || (data as EventData['compliance.checked']).found === 'breach';
}

function revisionTasks(caseId: string, history: History): Task[] {
  return history.revisions.flatMap((revision) => {
    const target = (revision.data as { sequence: number }).sequence;
    const type = revision.context?.revisedType;
    if (type === undefined || !ON_PAPER.includes(type) || all(history, 'order.imposed').length === 0)
      return [];
    const told = history.events.some(
      (event) => NOTICES.includes(event.type) && event.recordedAt <= revision.recordedAt,
    );
    const rectify = task(caseId, revision, 'rectification');
    rectify.detail = `Herstel de stukken die op gebeurtenis ${String(target)} rusten.`;
    const notice = task(caseId, revision, 'notice');
    notice.detail = `Vertel wie eerder is ingelicht wat er aan gebeurtenis ${String(target)} is veranderd.`;
    return told ? [rectify, notice] : [rectify];
  });
}

/** A last day that a letter told somebody has moved: whoever has that right is told the new one. */
function recountTasks(caseId: string, history: History): Task[] {
  return history.calendarChanges.flatMap((change) => {
    const told = change.data.changes.filter(
      ({ rule, running }) => running && TOLD_TO.includes(ruleOf(rule).binds),
    );
    if (told.length === 0) return [];
    const dates = told.map(({ rule, new: now }) => `${ruleOf(rule).title}: ${now.lastDay ?? now.dueAt}`);
    const detail = `Vertel wie de oude datum kreeg te horen de nieuwe: ${dates.join('; ')}.`;
    return [{ ...task(caseId, change, 'notice'), detail }];
  });
}

const TOLD_TO: readonly Binds[] = ['interested-party', 'excluded-person'];

function task(caseId: string, opener: RecordedEvent, kind: Task['kind']): Task {
  return {
    id: taskId(caseId, opener.sequence, kind),
    kind,
    openedBy: opener.sequence,
    detail: '',
    dueAt: null,
    closedBy: null,
  };
}

/** A re-assessment without a named task closes all that were open. */
function closedBy(history: History, { id, kind, openedBy }: Task): number | null {
  const openedAt = history.bySequence.get(openedBy)?.occurredAt ?? -Infinity;
  if (kind !== 'reassessment') {
    return all(history, 'task.done').find(({ data }) => data.task === id)?.sequence ?? null;
  }
  const done = all(history, 'reassessment.done').find(
    ({ data, occurredAt, sequence }) =>
      data.task === id ||
      (data.task === undefined &&
        (occurredAt > openedAt || (occurredAt === openedAt && sequence > openedBy))),
  );
  return done?.sequence ?? null;
}
