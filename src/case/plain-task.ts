import type { EventOf } from './events/index.ts';
import { all, type History } from './history.ts';
import type { Task } from './model.ts';
import { taskId } from './task-id.ts';

/** A task that is done when somebody says so. */
export function plain(
  { caseId, history }: { caseId: string; history: History },
  { kind, openedBy, detail }: Pick<Task, 'kind' | 'openedBy' | 'detail'>,
  closes: (done: EventOf<'task.done'>) => boolean = () => true,
): Task {
  const id = taskId(caseId, openedBy, kind);
  const done = all(history, 'task.done').find((event) => event.data.task === id && closes(event));
  return { id, kind, openedBy, detail, dueAt: null, closedBy: done?.sequence ?? null };
}
