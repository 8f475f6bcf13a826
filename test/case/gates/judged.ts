/** What the gates say of one offered event, with nothing left out: code, rule, article and pointer of each reason. */
import { expect } from 'vitest';
import type { EventType } from '../../../src/case/index.ts';
import type { CasePlayer, Options } from '../../support/case-player.ts';

/** Code, rule, article, pointer. */
export type Reason = readonly [code: string, rule: string, article: string, pointer: string];

export interface Offer {
  player: CasePlayer;
  type: EventType;
  when: string;
  content?: unknown;
  options?: Options;
}

/** Every reason against the event, `[]` when it is taken; anything but a gate's answer throws. The case stays as it was. */
export function judged({ player, type, when, content = {}, options = {} }: Offer): Reason[] {
  const before = player.file;
  const result = player.offer(type, when, content, options);
  player.file = before;
  if (result.outcome === 'accepted') return [];
  if (result.outcome !== 'gate-refused')
    throw new Error(`${type} was ${result.outcome}, not judged by a gate`);
  for (const { detail } of result.refusals) expect(detail).toMatch(/^[A-Z].{20,}\.$/);
  return result.refusals.map(({ code, rule, article, pointer }) => [code, rule, article, pointer] as const);
}
