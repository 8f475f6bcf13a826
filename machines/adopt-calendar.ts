/** A newer holiday calendar is taken up case by case: everything is counted again with it, and what moved is recorded. */
import { recountsOf } from '../src/case/deadlines/index.ts';
import { historyOf } from '../src/case/read-history.ts';
import type { CaseFile, Protocol, RecordedEvent } from '../src/case/model.ts';
import { latestCalendar, type Instant } from '../src/time/index.ts';
import { accept, identityOf, type Accepted } from './accept.ts';
import { ENGINE_ACTOR, foldEvents, recorderFor } from './replay.ts';
import { snapshotOf } from './snapshot.ts';

/** Whether the case is still counted with an older edition than that of today. */
export function hasOldCalendar(file: CaseFile): boolean {
  return historyOf(file.events).calendar !== latestCalendar().edition;
}

/**
 * The case up to the instant it had reached, counted with the edition of today. A holiday was one also before the engine knew: a
 * term that it wrongly called missed no longer is, and the missing of it is void. Undefined when there is nothing to take up.
 */
export function adoptCalendar(file: CaseFile, protocol: Protocol, now: Instant): Accepted | undefined {
  if (!hasOldCalendar(file)) return undefined;
  const until = file.snapshot.advancedTo;
  const editions = { old: historyOf(file.events).calendar, new: latestCalendar().edition };
  const identity = identityOf(file, protocol);
  const counted = (changes: ReturnType<typeof recountsOf>) => {
    const recorder = recorderFor(file.events, now);
    const event: RecordedEvent = {
      type: 'calendar.changed',
      sequence: recorder.nextSequence,
      occurredAt: now,
      recordedAt: now,
      timeSource: 'system',
      actor: ENGINE_ACTOR,
      data: { calendar: editions.new, changes },
    };
    recorder.nextSequence += 1;
    const fold = foldEvents([...file.events, event], protocol.norms, until, recorder);
    return { event, fold, recorder };
  };
  const trial = snapshotOf(identity, counted([]).fold, file.snapshot.version, until);
  const final = counted(recountsOf(file.snapshot.deadlines, trial.deadlines, editions));
  return accept({ identity, events: file.events, now: until, ...final }, true);
}
