import { parseInstant, type Instant } from '../time/index.ts';

/** An instant inside a recorded event; its shape was checked before it was stored, so anything else is a bug. */
export function storedInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error('A stored instant is not RFC 3339');
  return instant;
}
