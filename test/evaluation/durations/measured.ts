/** A played case, measured, with its spells as lines that can be read: local times, how it ended, where the times came from. */
import type { RecordedEvent } from '../../../src/case/model.ts';
import {
  endOfCutoffDay,
  measureCase,
  type CaseMeasures,
  type ClockCode,
  type ClockSpell,
  type RolloutPeriod,
  type StageCode,
  type StageSpell,
} from '../../../src/evaluation/durations/index.ts';
import { at, type CasePlayer } from '../../support/case-player.ts';

interface Choices {
  now?: string;
  events?: readonly RecordedEvent[];
  calendar?: readonly RolloutPeriod[];
}

/** `cutoff` is a day, or an instant as people write it for the edges of one; time has come to it unless `now` says otherwise. */
export function measure(player: CasePlayer, cutoff: string, choices: Choices = {}): CaseMeasures | undefined {
  const until = cutoff.length === 10 ? endOfCutoffDay(cutoff) : at(cutoff);
  const now = choices.now === undefined ? Math.max(until, player.snapshot.advancedTo) : at(choices.now);
  return measureCase(
    { events: choices.events ?? player.file.events, protocol: player.protocol, region: 'proef' },
    { until, now },
    choices.calendar ?? [],
  );
}

export function wall(instant: number): string {
  const { year, month, day, hour, minute } =
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/Amsterdam');
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}

/** `2026-03-02 18:00 – 2026-03-02 18:20 COMPLETED`; a censored one says by what. */
function line({ start, end, endReason, censorReason }: StageSpell | ClockSpell): string {
  return `${wall(start.at)} – ${wall(end.at)} ${censorReason ?? endReason}`;
}

export function stageLines(measures: CaseMeasures | undefined, ...only: StageCode[]): string[] {
  return (measures?.stages ?? [])
    .filter(({ stage }) => only.length === 0 || only.includes(stage))
    .map(
      (spell) =>
        `${spell.stage}${spell.occurrence === 1 ? '' : ` ${String(spell.occurrence)}`} ${line(spell)}`,
    );
}

export function clockLines(measures: CaseMeasures | undefined, ...only: ClockCode[]): string[] {
  return (measures?.clocks ?? [])
    .filter(({ clock }) => only.length === 0 || only.includes(clock))
    .map((spell) => `${spell.clock}${spell.role === 'NONE' ? '' : ` ${spell.role}`} ${line(spell)}`);
}

export function stageOf(measures: CaseMeasures | undefined, stage: StageCode): StageSpell {
  const found = measures?.stages.find((spell) => spell.stage === stage);
  if (found === undefined) throw new Error(`No ${stage}`);
  return found;
}

export function clockOf(measures: CaseMeasures | undefined, clock: ClockCode): ClockSpell {
  const found = measures?.clocks.find((spell) => spell.clock === clock);
  if (found === undefined) throw new Error(`No ${clock}`);
  return found;
}

/** The same events, with some of their times put together afterwards. */
export function reconstructed(events: readonly RecordedEvent[], ...sequences: number[]): RecordedEvent[] {
  return events.map((event) =>
    sequences.includes(event.sequence) ? { ...event, timeSource: 'reconstructed' } : event,
  );
}

export const IN_PERSON = { person: 'p1', method: 'in-person', place: 'proef' };

/** Everything that an execution asks for but for the telling of Veilig Thuis, at a quarter of an hour each after 21:00. */
export function carriedOut(player: CasePlayer, day: string): CasePlayer {
  player.record('home.left', `${day} 21:00`);
  player.record('keys.surrendered', `${day} 21:15`, { count: 0, taken: false });
  player.record('contact-details.given', `${day} 21:30`, { phone: '0600000000' });
  player.record('household.informed', `${day} 21:45`, { person: 'p2' });
  return player;
}
