/** One hint with a case in which it must appear, and the nearest one in which it must not. */
import type { DecisionCheck } from '../../../src/case/decision-check/index.ts';
import { MAYOR, utc } from '../../support/case-player.ts';
import { checked, type Asked, type Content } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  goodOrder,
  readyCase,
  readyForExtension,
  runningCase,
  type Changes,
  type Preparation,
} from './exemplary.ts';

export interface Pair {
  code: string;
  /** What the two cases differ in. */
  says: string;
  appears: () => DecisionCheck;
  absent: () => DecisionCheck;
  pointer: string;
  ground: string;
}

type Rest = Partial<Pick<Asked, 'when' | 'context'>>;

export const order = (content: Content = {}, changes: Changes = {}, rest: Rest = {}): DecisionCheck =>
  checked({
    player: readyCase(changes),
    type: 'order.imposed',
    when: DECIDED,
    content: goodOrder(content),
    ...rest,
  });

/** An extension of the order with these changes, after this preparation. */
export const extension = (
  content: Content = {},
  { order: changed = {}, ...preparation }: Preparation & { order?: Content } = {},
  rest: Rest = {},
): DecisionCheck =>
  checked({
    player: readyForExtension(runningCase({ order: changed }), preparation),
    type: 'order.extended',
    when: EXTENDED,
    content: goodExtension(content),
    ...rest,
  });

export const amendment = (content: Content, when = '2026-03-06 12:00'): DecisionCheck =>
  checked({
    player: runningCase(),
    type: 'order.amended',
    when,
    content: { reason: 'Naam van het kind verbeterd.', ...content },
  });

export const REASONS =
  'Na het gesprek van 6 maart zijn er afspraken die de partner vertrouwt; zij vraagt zelf om rust in huis en hulp.';

export function revocationContent(changes: Content = {}): Content {
  const effectiveAt = utc('2026-03-06 18:00');
  return { decision: MAYOR, ground: 'danger-gone', effectiveAt, reasons: REASONS, ...changes };
}

/** So many words that stand nowhere else. */
export function filler(count: number): string {
  return Array.from({ length: count }, (_, index) => `woord${String(index)}`).join(' ');
}

/** So many words, with a day in them. */
export function words(count: number): string {
  return `op 2 maart 2026 ${filler(Math.max(0, count - 4))}`.trim();
}
