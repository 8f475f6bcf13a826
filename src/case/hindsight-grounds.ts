/** Why a decision could not have been taken, reason by reason: a flag gives them as one text, under the rule of the first. */
import { gateRefusals } from './gates/index.ts';
import { inOrder, part, type History } from './history.ts';
import type { Flag, Refusal } from './model.ts';

/** Flags that say so of the event on which they rest. */
export const HINDSIGHT_FLAGS: ReadonlySet<string> = new Set([
  'unlawful-in-hindsight',
  'not-adult-in-hindsight',
]);

export interface Ground {
  /** The same reason has the same key, whatever words or dates its sentence holds. */
  key: string;
  /** What the gate says; `undefined` when the flag itself is the reason, such as a state that did not take the event. */
  refusal?: Refusal;
}

/** The grounds of one flag, as the history has them; at least one. */
export function groundsOf(flag: Flag, history: History): Ground[] {
  const event = history.bySequence.get(flag.basedOn);
  if (event === undefined || flag.code !== 'unlawful-in-hindsight') return [{ key: flag.code }];
  const before = part(history, (other) => inOrder(other, event) < 0);
  const grounds = gateRefusals(event, before)
    // A state that does not know the event speaks before its gate: what the flag does not quote is not its reason.
    .filter(({ detail }) => flag.detail.includes(detail))
    .map((refusal) => ({ key: `${refusal.rule}:${refusal.code}:${refusal.pointer}`, refusal }));
  return grounds.length === 0 ? [{ key: flag.code }] : grounds;
}

/** Keys of everything that stands against one event. */
export function groundsAgainst(sequence: number, flags: readonly Flag[], history: History): string[] {
  const raised = flags.filter(({ code, basedOn }) => basedOn === sequence && HINDSIGHT_FLAGS.has(code));
  return [...new Set(raised.flatMap((flag) => groundsOf(flag, history).map(({ key }) => key)))];
}
