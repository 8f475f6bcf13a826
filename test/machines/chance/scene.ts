/** What a move of chance has to go by: the case, the time, and two numbers and a yes or no to fill it in with. */
import type { EventType } from '../../../src/case/model.ts';
import type { CasePlayer } from '../../support/case-player.ts';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export interface Scene {
  player: CasePlayer;
  now: number;
  n: number;
  m: number;
  yes: boolean;
}

export interface Offered {
  type: EventType;
  data?: unknown;
}

export function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** A moment from two days back to thirty days ahead. */
export function around({ now, m }: Scene): string {
  return iso(now - 2 * DAY + (m % 384) * 2 * 60 * MINUTE);
}

export function sequences({ player }: Scene, ...types: EventType[]): number[] {
  return player.file.events.filter(({ type }) => types.includes(type)).map(({ sequence }) => sequence);
}

export const someone = ({ n }: Scene): string => pick(['p1', 'p2', 'p3'], n) ?? 'p1';
export const resident = ({ n }: Scene): string => pick(['p2', 'p3'], n) ?? 'p2';

export function contactBan({ n, m }: Scene): unknown[] {
  return ['p2', 'p3'].map((key, index) => ({
    person: key,
    status: pick(['forbidden', 'limited', 'excepted'], index === 0 ? n : m),
    reason: 'proef',
  }));
}

/** A sequence of one of the types, or nothing when the case has none: then the move is left out. */
export function about(
  scene: Scene,
  types: EventType[],
  make: (sequence: number) => Offered,
): Offered | undefined {
  const sequence = pick(sequences(scene, ...types), scene.n);
  return sequence === undefined ? undefined : make(sequence);
}

export const DECISIONS: EventType[] = [
  'order.imposed',
  'order.extended',
  'order.revoked',
  'order.amended',
  'revocation.refused',
];

/** When a ruling or a revocation works: mostly at once, sometimes from before or ahead. */
export function effect(scene: Scene): string {
  return scene.m % 4 === 0 ? around(scene) : iso(scene.now);
}
