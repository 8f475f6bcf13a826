/** A case that is right, and ways to make one thing in it wrong. */
import type { CaseFile, CaseSnapshot } from '../../../src/case/model.ts';
import { at, extensionContent, inForce, readyToExtend, type CasePlayer } from '../../support/case-player.ts';

/** In force from Monday 2 March 2026, 20:30, extended to the end of its four weeks. */
export function extended(): CasePlayer {
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
  return player;
}

export const right = extended();
export const start = at('2026-03-02 20:30');

export function withSnapshot(changes: Partial<CaseSnapshot>, file: CaseFile = right.file): CaseFile {
  return { ...file, snapshot: { ...file.snapshot, ...changes } };
}

export function withOrder(
  changes: Partial<NonNullable<CaseSnapshot['order']>>,
  file: CaseFile = right.file,
): CaseFile {
  const { order } = file.snapshot;
  return withSnapshot({ order: order && { ...order, ...changes } }, file);
}
