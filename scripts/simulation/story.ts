/** What happens in one case, and when each thing is typed in. */
import type { EventType, Role } from '../../src/case/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { ENTRY } from './distributions.ts';
import type { Draws } from './draws.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Fields = Readonly<Record<string, unknown>>;

/** What is only known once earlier events have been recorded. */
export interface Known {
  caseId: string;
  /** Sequence of an earlier act, by its key. */
  sequence: (key: string) => number;
}

export interface Happening {
  type: EventType;
  at: Instant;
  role: Role;
  data?: Fields | ((known: Known) => Fields);
  /** By which later acts name it. */
  key?: string;
  /** Keys of acts that must have been recorded before it can be. */
  after?: readonly string[];
  /** The law or the machines ask for it before something later may be recorded, so it is not left lying. */
  gates?: boolean;
  /** Minutes from happening to typing in, where chance is not asked. */
  lag?: number;
}

export interface Act extends Happening {
  key: string;
  recordedAt: Instant;
  timeSource: 'entered' | 'reconstructed';
}

type Told = Happening & { key: string; lag: number };

/** As a field of an event, to the minute. */
export const written = (at: Instant): string => new Date(wholeMinute(at)).toISOString();

export const wholeMinute = (at: Instant): Instant => Math.round(at / MINUTE) * MINUTE;

export class Story {
  #told: Told[] = [];
  readonly #draws: Draws;

  constructor(draws: Draws) {
    this.#draws = draws;
  }

  get happenings(): readonly Told[] {
    return this.#told;
  }

  /** To the minute, as people write times down. */
  add(happening: Happening): Told {
    const { key = `${happening.type}/${this.#told.length}`, lag = this.#lag(happening.gates === true) } =
      happening;
    const told = { ...happening, at: wholeMinute(happening.at), key, lag };
    this.#told.push(told);
    return told;
  }

  find(key: string): Told | undefined {
    return this.#told.find((told) => told.key === key);
  }

  /** Typed in with a time that is too late, minutes. */
  shift(key: string, minutes: number): void {
    this.#told = this.#told.map((told) =>
      told.key === key
        ? { ...told, at: told.at + minutes * MINUTE, lag: Math.max(1, told.lag - minutes) }
        : told,
    );
  }

  /** The case goes elsewhere, unless it was over by then: nothing that happens later is recorded here. */
  leave(at: Instant, kind: 'transferred' | 'migrated'): void {
    const before = this.#told.filter((told) => told.at < at);
    const closed = before.some(({ type }) => type === 'procedure.closed');
    if (closed || before.length === this.#told.length || before.length === 0) return;
    this.#told = before;
    const data = { kind, reason: 'Verzonnen: de zaak gaat elders verder.' };
    this.add({ type: 'procedure.closed', at, role: 'mayors-office', data, gates: true });
  }

  /** In the order in which things happened; what waits for others is recorded after them, whatever their lags. */
  acts(): Act[] {
    const recorded = new Map<string, Instant>();
    let gate = -Infinity;
    return this.#told
      .toSorted((one, other) => one.at - other.at)
      .map((told, place) => {
        const waits = (told.after ?? []).map((key) => {
          const at = recorded.get(key);
          if (at === undefined) throw new Error(`${told.key} waits for ${key}, which comes later`);
          return at;
        });
        // The opening is recorded before all else.
        const opened = place === 0 ? -Infinity : (recorded.get('opened') ?? -Infinity);
        const last = Math.max(opened, ...waits, told.gates === true ? gate : -Infinity);
        const recordedAt = Math.max(told.at + told.lag * MINUTE, last + MINUTE);
        recorded.set(told.key, recordedAt);
        if (told.gates === true) gate = recordedAt;
        return { ...told, recordedAt, timeSource: this.#sourceOf(recordedAt - told.at) };
      });
  }

  #sourceOf(lag: number): Act['timeSource'] {
    return lag > HOUR && this.#draws.chance(ENTRY.reconstructed) ? 'reconstructed' : 'entered';
  }

  #lag(gates: boolean): number {
    const draws = this.#draws;
    const { usual, gating, daysLater, afterTheShift } = ENTRY;
    const within = ([low, high]: readonly [number, number]): number => Math.round(draws.between(low, high));
    if (gates) return draws.chance(gating.share) ? within(gating.minutes) : draws.length(usual);
    if (draws.chance(daysLater.share)) return within(daysLater.minutes);
    return draws.chance(afterTheShift.share) ? within(afterTheShift.minutes) : draws.length(usual);
  }
}
