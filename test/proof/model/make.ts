/** One move made on a case through the real engine. */
import type { CaseFile } from '../../../src/case/model.ts';
import { iso } from '../../machines/chance/scene.ts';
import type { CasePlayer } from '../../support/case-player.ts';
import type { Edge } from './edge-invariants.ts';
import type { Move } from './move.ts';
import { positionOf } from './position.ts';
import type { Refusal } from './refusal-invariant.ts';

export interface Made {
  file: CaseFile;
  edges: Edge[];
}

/** `undefined` when there is nothing for the move to be about. All its events are taken, or the move is refused. */
export function make(
  player: CasePlayer,
  file: CaseFile,
  move: Move,
): Made | { refusal: Refusal } | undefined {
  const position = positionOf(file);
  player.file = file;
  if (move.kind === 'wait') {
    const until = move.until(position);
    if (until === undefined) return undefined;
    player.until(iso(until));
    return { file: player.file, edges: [{ before: file, after: player.file, event: undefined }] };
  }
  const acts = move.acts(position);
  if (acts === undefined) return undefined;
  const edges: Edge[] = [];
  for (const { type, data = {}, at = position.now } of acts) {
    const before = player.file;
    const result = player.offer(type, iso(at), data, { recordedAt: iso(position.now) });
    if (result.outcome !== 'accepted') return { refusal: { before, type, at, result } };
    edges.push({ before, after: result.file, event: result.event });
  }
  return { file: player.file, edges };
}
