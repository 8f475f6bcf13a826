/** The content that a correction puts in the place of the old: of the right shape, and about things that the case has. */
import { validateEventData, validateOpening, type EventData } from '../src/case/events/index.ts';
import { faultsIn, type Fault } from '../src/case/known-things.ts';
import { historyOf } from '../src/case/read-history.ts';
import type { CaseFile, ProposedEvent, RecordedEvent } from '../src/case/model.ts';
import { storedInstant } from '../src/case/stored-instant.ts';
import type { Instant } from '../src/time/index.ts';

type Correction = EventData['event.corrected'];

const NOTHING_NEW = "Geef wat er anders was: het tijdstip ('occurredAt'), de inhoud ('data') of beide.";

interface About {
  target: RecordedEvent;
  file: CaseFile;
  now: Instant;
}

/** The new content has the shape of its type and points at things that the case has; the new time has come. */
export function corrected(
  event: ProposedEvent,
  { target, file, now }: About,
): { data: Correction } | { errors: Fault[] } {
  const correction = event.data as Correction;
  if (correction.occurredAt === undefined && correction.data === undefined)
    return { errors: [{ pointer: '/data', detail: NOTHING_NEW }] };
  const content = contentOf(correction, target, file);
  if (!content.ok)
    return {
      errors: content.errors.map(({ pointer, detail }) => ({ pointer: `/data/data${pointer}`, detail })),
    };
  const occurredAt = target.type === 'case.opened' ? openingTime(content.data) : correction.occurredAt;
  if (occurredAt !== undefined && storedInstant(occurredAt) > now) {
    const detail = 'Een tijdstip van iets dat is gebeurd, mag niet in de toekomst liggen.';
    const pointer =
      target.type === 'case.opened' && correction.data !== undefined
        ? '/data/data/reportedAt'
        : '/data/occurredAt';
    return { errors: [{ pointer, detail }] };
  }
  const errors =
    target.type === 'case.opened'
      ? openingFaults(content.data, target, file)
      : placeFaults(event, { content: content.data, occurredAt, target, file });
  if (errors.length > 0) return { errors };
  const data =
    correction.data === undefined && target.type !== 'case.opened'
      ? correction
      : { ...correction, data: content.data };
  return { data: occurredAt === undefined ? data : { ...data, occurredAt } };
}

function contentOf(correction: Correction, target: RecordedEvent, file: CaseFile) {
  const present = historyOf(file.events).bySequence.get(target.sequence)?.data ?? target.data;
  const data = correction.data ?? present;
  if (target.type !== 'case.opened') return validateEventData(target.type, data);
  return validateOpening(
    correction.data === undefined ? { ...(data as object), reportedAt: correction.occurredAt } : data,
  );
}

function openingTime(opening: unknown): string {
  return (opening as EventData['case.opened']).reportedAt;
}

/** A case stays with its municipality, and nothing in it happened before its report. */
function openingFaults(opening: unknown, target: RecordedEvent, file: CaseFile): Fault[] {
  const { municipality, reportedAt } = opening as EventData['case.opened'];
  const faults: Fault[] = [];
  if (municipality !== (target.data as EventData['case.opened']).municipality) {
    faults.push({
      pointer: '/data/data/municipality',
      detail: "Veld 'municipality' kan niet worden gecorrigeerd: open de zaak bij de andere gemeente.",
    });
  }
  const others = historyOf(file.events).events.filter(({ sequence }) => sequence !== target.sequence);
  if (others.some(({ occurredAt }) => occurredAt < storedInstant(reportedAt))) {
    faults.push({
      pointer: '/data/data/reportedAt',
      detail: "Veld 'reportedAt' mag niet na gebeurtenissen liggen die al in de zaak staan.",
    });
  }
  return faults;
}

interface Place {
  content: unknown;
  occurredAt: string | undefined;
  target: RecordedEvent;
  file: CaseFile;
}

function placeFaults(event: ProposedEvent, { content, occurredAt, target, file }: Place): Fault[] {
  const history = historyOf(file.events);
  const present = history.bySequence.get(target.sequence) ?? target;
  const at = occurredAt === undefined ? present.occurredAt : storedInstant(occurredAt);
  const proposed = { ...event, type: target.type, occurredAt: at, data: content };
  // A task that is gone, because what had asked for it was taken back, does not keep from correcting the rest.
  const sameTask = taskIn(content) === taskIn(present.data);
  return faultsIn(proposed, history, file.snapshot.tasks, target.sequence)
    .filter(({ pointer }) => !(sameTask && pointer === '/data/task'))
    .map(({ pointer, detail }) => ({ pointer: `/data${pointer}`, detail }));
}

/** The task that an answer names; `undefined` for what names none. */
export function taskIn(data: unknown): string | undefined {
  return (data as { task?: string }).task;
}
