import type { Task } from './model.ts';

const KINDS: readonly Task['kind'][] = ['reassessment', 'rectification', 'notice'];

/** A UUID that follows from case, event and kind, so that replay gives the task the same name. */
export function taskId(caseId: string, sequence: number, kind: Task['kind']): string {
  const head = caseId.slice(0, 24);
  const tail = BigInt(`0x${caseId.slice(24)}`);
  const own = BigInt(sequence * KINDS.length + KINDS.indexOf(kind) + 1);
  // Version 8 (RFC 9562): the value is made by the application's own rule.
  const named = `${head.slice(0, 14)}8${head.slice(15)}`;
  return named + ((tail + own) % (1n << 48n)).toString(16).padStart(12, '0');
}
