/** The sandbox's clock: stands still or ticks, goes forward only, and outlives a restart. */
import type { Store } from '../db/port.ts';
import type { Instant } from '../src/time/index.ts';
import { caseQueue } from './application/case-queue.ts';

export interface ClockState {
  now: Instant;
  ticking: boolean;
}

export interface SandboxClock {
  now(): Instant;
  state(): ClockState;
  /** `false` when that would go back. */
  set(state: ClockState): Promise<boolean>;
}

/** As stored: what the clock showed when the machine's clock showed `savedAt`. */
interface StoredClock extends ClockState {
  savedAt: Instant;
}

const SETTING = 'sandbox-clock';

function shown({ now, ticking, savedAt }: StoredClock, machine: Instant): Instant {
  // A machine's clock that was set back must not take the sandbox along.
  return ticking ? now + Math.max(0, machine - savedAt) : now;
}

export interface ClockStart {
  store: Store;
  machineNow(): Instant;
  /** `HUISVERBOD_SANDBOX_NOW`. */
  startAt: Instant | undefined;
  notice(text: string): void;
}

async function startingClock({ store, machineNow, startAt, notice }: ClockStart): Promise<StoredClock> {
  const text = await store.setting(SETTING);
  // Never before what is recorded already, wherever the stored clock or the machine's stands.
  const recorded = (await store.latestRecordedAt()) ?? -Infinity;
  const savedAt = machineNow();
  if (text === undefined) {
    return startAt === undefined
      ? { now: Math.max(savedAt, recorded), ticking: true, savedAt }
      : { now: Math.max(startAt, recorded), ticking: false, savedAt };
  }
  // Written by this file alone.
  const stored = JSON.parse(text) as StoredClock;
  const reached = Math.max(shown(stored, savedAt), recorded);
  if (startAt === undefined) return { ...stored, now: reached, savedAt };
  if (startAt > reached) return { now: startAt, ticking: false, savedAt };
  notice('HUISVERBOD_SANDBOX_NOW is not later than the stored sandbox clock and is ignored');
  return { ...stored, now: reached, savedAt };
}

/** What the clock shows to a process beside the engine, which sets nothing; `undefined` where there never was one. */
export async function readSandboxClock(
  store: Pick<Store, 'setting' | 'latestRecordedAt'>,
  machine: Instant,
): Promise<Instant | undefined> {
  const text = await store.setting(SETTING);
  if (text === undefined) return undefined;
  return Math.max(
    shown(JSON.parse(text) as StoredClock, machine),
    (await store.latestRecordedAt()) ?? -Infinity,
  );
}

export async function sandboxClock(start: ClockStart): Promise<SandboxClock> {
  const { store, machineNow } = start;
  let current = await startingClock(start);
  let latest = current.now;
  const keep = (state: StoredClock): Promise<void> => store.putSetting(SETTING, JSON.stringify(state));
  await keep(current);
  const turns = caseQueue();
  const now = (): Instant => {
    latest = Math.max(latest, shown(current, machineNow()));
    return latest;
  };
  return {
    now,
    state: () => ({ now: now(), ticking: current.ticking }),
    // One at a time: of two at once, the later instant could be overwritten by the earlier one.
    set: (wanted) =>
      turns.run(SETTING, async () => {
        if (wanted.now < now()) return false;
        // Stored first: a clock that moved and was not stored would go back at the next start.
        const moved = { ...wanted, savedAt: machineNow() };
        await keep(moved);
        current = moved;
        latest = Math.max(latest, wanted.now);
        return true;
      }),
  };
}
