/** Corrections and withdrawals of whatever the case holds. */
import { isEngineEvent, isRevision } from '../../../src/case/event-types.ts';
import type { RecordedEvent } from '../../../src/case/model.ts';
import { orderContent } from '../../support/case-player.ts';
import { around, contactBan, iso, MINUTE, pick, type Offered, type Scene } from './scene.ts';

function revisable({ player, n }: Scene): RecordedEvent | undefined {
  return pick(
    player.file.events.filter(
      (event) => !isEngineEvent(event) && !isRevision(event) && event.type !== 'case.opened',
    ),
    n,
  );
}

/** Another time, or another content for the decisions that carry dates. */
export function correction(scene: Scene): Offered | undefined {
  const target = revisable(scene);
  if (target === undefined) return undefined;
  const { sequence, type } = target;
  const change = scene.yes ? { asFact: true } : {};
  if (type === 'order.imposed' && scene.m % 2 === 0) {
    const content = orderContent({ contactBan: contactBan(scene), startsAt: around(scene) });
    return { type: 'event.corrected', data: { sequence, data: content, reason: 'proef', ...change } };
  }
  const moved = Math.min(scene.now, target.occurredAt + ((scene.m % 49) - 24) * 60 * MINUTE);
  return { type: 'event.corrected', data: { sequence, occurredAt: iso(moved), reason: 'proef', ...change } };
}

export function withdrawal(scene: Scene): Offered | undefined {
  const target = revisable(scene);
  if (target === undefined) return undefined;
  const data = { sequence: target.sequence, reason: 'proef', ...(scene.yes ? { asFact: true } : {}) };
  return { type: 'event.withdrawn', data };
}
