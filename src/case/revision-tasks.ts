/** What a correction or withdrawal asks of people: papers to put right, and whom to tell again. */
import type { EventData } from './events/index.ts';
import type { History } from './history.ts';
import type { EventType, RecordedEvent, Task } from './model.ts';
import { NOTICES } from './notices.ts';
import { plain } from './plain-task.ts';

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

/** By these the person put out and those who stay came to know of the order itself. */
const OF_THE_ORDER: readonly EventType[] = [...NOTICES, 'order.served', 'home.left'];

/** Papers there were when the order had been imposed by then, also one that was withdrawn since. */
export function revisionTasks(about: { caseId: string; history: History }): Task[] {
  const { history } = about;
  return history.revisions.flatMap((revision) => {
    const type = revision.context?.revisedType;
    if (type === undefined || !ON_PAPER.includes(type) || !hadOrder(history, revision)) return [];
    const { sequence } = revision.data as EventData['event.withdrawn'];
    const target = `gebeurtenis ${String(sequence)}`;
    const task = (kind: Task['kind'], detail: string): Task =>
      plain(about, { kind, openedBy: revision.sequence, detail });
    const rectify = task('rectification', `Herstel de stukken die op ${target} rusten.`);
    if (type === 'order.imposed' && revision.type === 'event.withdrawn') {
      const tell = `Vertel de uithuisgeplaatste, de achterblijvers en wie verder is ingelicht dat er geen huisverbod was: ${target} is ingetrokken.`;
      const known = wasOral(history, sequence) || wasTold(history, revision, OF_THE_ORDER);
      return known ? [rectify, task('notice', tell)] : [rectify];
    }
    const tell = `Vertel wie eerder is ingelicht wat er aan ${target} is veranderd.`;
    return wasTold(history, revision, NOTICES) ? [rectify, task('notice', tell)] : [rectify];
  });
}

function hadOrder({ events, replaced }: History, revision: RecordedEvent): boolean {
  return [...events, ...replaced].some(
    ({ type, sequence, occurredAt }) =>
      type === 'order.imposed' && (sequence < revision.sequence || occurredAt < revision.recordedAt),
  );
}

function wasTold({ events }: History, revision: RecordedEvent, by: readonly EventType[]): boolean {
  return events.some(({ type, recordedAt }) => by.includes(type) && recordedAt <= revision.recordedAt);
}

/** An oral order was made known by being spoken, without any other event. */
function wasOral({ replaced }: History, order: number): boolean {
  const imposed = replaced.find(({ sequence }) => sequence === order);
  return (imposed?.data as EventData['order.imposed'] | undefined)?.form === 'oral';
}
