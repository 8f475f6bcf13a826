/** Asks a case when its order was in force, and what became of it. */
import { expect } from 'vitest';
import type { CaseSnapshot } from '../../../src/case/index.ts';
import { validityOf } from '../../../machines/index.ts';
import { at, type CasePlayer, inForce, orderContent, readyToImpose, utc } from '../../support/case-player.ts';

/** `home`, or the key of the person with whom contact is meant. */
export type Limb = string;

export interface Question {
  /** When it was known; otherwise as known at the latest instant of the case. */
  asKnownAt?: string;
}

/** Stretches as `from – to` in Amsterdam wall-clock time. */
export function stretches(player: CasePlayer, limb: Limb, { asKnownAt }: Question = {}): string[] {
  const known = asKnownAt === undefined ? player.snapshot.advancedTo : at(asKnownAt);
  const question = limb === 'home' ? { limb: 'home' as const } : { limb: 'contact' as const, person: limb };
  const { intervals } = validityOf(player.file, { at: 0, asKnownAt: known, ...question });
  return intervals.map(({ from, to }) => `${local(from)} – ${local(to)}`);
}

function local(instant: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Amsterdam');
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

export function holdsAt(player: CasePlayer, limb: Limb, when: string, { asKnownAt }: Question = {}): boolean {
  const known = asKnownAt === undefined ? player.snapshot.advancedTo : at(asKnownAt);
  const question = limb === 'home' ? { limb: 'home' as const } : { limb: 'contact' as const, person: limb };
  return validityOf(player.file, { at: at(when), asKnownAt: known, ...question }).inForce;
}

/** State and end of the order, in Amsterdam wall-clock time. */
export function standing(player: CasePlayer): [state: string | undefined, endsAt: string | null] {
  const order: CaseSnapshot['order'] = player.snapshot.order;
  const endsAt = order?.endsAt ?? null;
  return [order?.state, endsAt === null ? null : local(endsAt)];
}

/** The contact ban never outlives the home ban, and the case reads the same from its events alone. */
export function expectSound(player: CasePlayer): void {
  const { intervals } = validityOf(player.file, { at: 0, asKnownAt: player.snapshot.advancedTo });
  const home = intervals.filter(({ limb }) => limb === 'home');
  for (const contact of intervals.filter(({ limb }) => limb === 'contact')) {
    expect(home.some(({ from, to }) => from <= contact.from && contact.to <= to)).toBe(true);
  }
  for (const { from, to } of intervals) expect(from).toBeLessThan(to);
  expect(player.replayed()).toEqual(player.file);
}

// In force from Mon 2 March 2026 20:30 (imposed 20:00 as event 8): ten days to 12 March 20:30, four weeks to 30 March 20:30.
export const START = '2026-03-02 20:30';
export const END = '2026-03-12 20:30';
export const WHOLE = `${START} – ${END}`;

export const order = (content: Record<string, unknown> = {}): CasePlayer =>
  inForce('2026-03-02 18:00', content);

export function imposed(content: Record<string, unknown> = {}): CasePlayer {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02 20:00', orderContent(content), { role: 'mayor' });
  return player;
}

export function serve(player: CasePlayer, when: string, changes: Record<string, unknown> = {}): number {
  return player.record('order.served', when, {
    person: 'p1',
    method: 'in-person',
    place: 'proef',
    ...changes,
  });
}

/** A ruling of the given kind, at `when` and working from `effectiveAt`. */
export interface Ruling {
  type: 'interim-relief.ruled' | 'appeal.ruled' | 'higher-appeal.ruled';
  when: string;
  outcome: string;
  effectiveAt?: string;
  scope?: Record<string, unknown>;
}

export function rule(
  player: CasePlayer,
  { type, when, outcome, effectiveAt = when, scope = {} }: Ruling,
): number {
  const decisions = type === 'interim-relief.ruled' ? {} : { decisions: [8] };
  return player.record(type, when, { outcome, effectiveAt: utc(effectiveAt), ...decisions, ...scope });
}

/** Appeal against the order, with interim relief asked: 4 March 10:00. Answers the sequence of the appeal. */
export function appeal(player: CasePlayer): number {
  const lodged = player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2026-03-04 10:01', { by: 'p1' });
  return lodged;
}

/** Extended on 11 March to 30 March, made known on 11 March 10:00; answers the sequence of the extension. */
export function extend(player: CasePlayer, content: Record<string, unknown> = {}): number {
  player.record(
    'care-advice.given',
    '2026-03-10 09:00',
    { advice: 'extend', reasons: 'proef' },
    { role: 'care' },
  );
  player.record('hearing.not-used', '2026-03-10 10:00', {
    person: 'p1',
    about: 'extension',
    channel: 'in-person',
  });
  player.record('counsel.declined', '2026-03-10 10:30', { about: 'extension' });
  const { decision, facts, interests, contactBan } = orderContent();
  const extension = { decision, facts, interests, contactBan, until: utc('2026-03-30 20:30'), ...content };
  const sequence = player.record('order.extended', '2026-03-11 09:00', extension, { role: 'mayor' });
  serve(player, '2026-03-11 10:00');
  return sequence;
}
