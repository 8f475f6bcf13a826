import { ENGINE_EVENT_TYPES, EVENT_TYPES } from '../../src/case/index.ts';
import type { EventType } from '../../src/case/model.ts';

const byEngine: readonly EventType[] = ENGINE_EVENT_TYPES;

/** What a caller can post: opening a case has its own route, and the engine's own events are nobody's to send. */
export const POSTED_TYPES: readonly EventType[] = EVENT_TYPES.filter(
  (type) => type !== 'case.opened' && !byEngine.includes(type),
);
