/** Rules between two fields of one shape. They run also when other fields are at fault, so that a caller hears all at once. */
import type { z } from 'zod';
import { parseInstant } from '../time/index.ts';

type Context = z.core.$RefinementCtx;

/** For `superRefine`: also judge a value whose other fields were refused; what is judged must then be looked at as unknown. */
export const ALSO_WHEN_FAULTY = { when: () => true };

/** The fields of a value that need not have passed its shape. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The members of a list that need not have passed its shape. */
export function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Milliseconds, or `undefined` when it is no instant. */
export function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' ? parseInstant(value) : undefined;
}

/** Refuses `later` at or before `earlier`, when both are there. */
export function mustFollow(earlier: string, later: string): (value: unknown, context: Context) => void {
  return (value, context) => {
    const fields = fieldsOf(value);
    const first = instantOf(fields[earlier]);
    const second = instantOf(fields[later]);
    if (first === undefined || second === undefined || second > first) return;
    context.addIssue({ code: 'custom', path: [later], message: `moet later zijn dan '${earlier}'.` });
  };
}
