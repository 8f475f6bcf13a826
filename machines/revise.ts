/** Corrections and withdrawals: the case is read again from the start, and what that changed is reported. */
import { consequencesOf } from '../src/case/consequences.ts';
import { cite } from '../src/law/index.ts';
import { EVENT_CATALOGUE } from '../src/case/event-catalogue.ts';
import { isEngineEvent, isRevision } from '../src/case/event-types.ts';
import { validateEventData, validateOpening, type EventData } from '../src/case/events/index.ts';
import { effective } from '../src/case/effective.ts';
import { faultsIn, type Fault } from '../src/case/known-things.ts';
import { historyOf } from '../src/case/read-history.ts';
import type { CaseFile, Flag, ProposedEvent, Protocol, RecordedEvent, Refusal } from '../src/case/model.ts';
import { storedInstant } from '../src/case/stored-instant.ts';
import type { Instant } from '../src/time/index.ts';
import { foldEvents, recorderFor } from './replay.ts';
import { accept, identityOf, type Accepted, type StepResult } from './accept.ts';

type Correction = EventData['event.corrected'];

export function revise(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  const target = file.events.find(({ sequence }) => sequence === sequenceIn(event));
  if (target === undefined || isEngineEvent(target)) return invalid('/data/sequence', NO_TARGET);
  if (target.type === 'case.opened' && event.type === 'event.withdrawn')
    return invalid('/data/sequence', OPENING_STAYS);
  if (isRevision(target)) return invalid('/data/sequence', REVISE_ORIGINAL);
  if (file.events.find(({ sequence }) => sequence === target.voidedBy)?.type === 'event.withdrawn')
    return invalid('/data/sequence', WITHDRAWN);
  const checked =
    event.type === 'event.corrected' ? corrected(event, { target, file, now }) : { data: event.data };
  if ('errors' in checked) return { outcome: 'invalid', errors: checked.errors };
  return readAgain(
    file,
    { ...event, data: checked.data, context: { ...event.context, revisedType: target.type } },
    protocol,
    now,
  );
}

const NO_TARGET =
  "Veld 'sequence' moet het volgnummer zijn van een gebeurtenis in deze zaak die door iemand is vastgelegd.";
const OPENING_STAYS =
  "Veld 'sequence': de opening van een zaak kan worden gecorrigeerd of de procedure gesloten, niet ingetrokken.";
const REVISE_ORIGINAL =
  "Veld 'sequence': corrigeer de oorspronkelijke gebeurtenis opnieuw, niet haar correctie of intrekking.";
const WITHDRAWN = "Veld 'sequence' noemt een gebeurtenis die al is ingetrokken.";

function sequenceIn(event: ProposedEvent): number {
  return (event.data as { sequence: number }).sequence;
}

function invalid(pointer: string, detail: string): StepResult {
  return { outcome: 'invalid', errors: [{ pointer, detail }] };
}

interface About {
  target: RecordedEvent;
  file: CaseFile;
  now: Instant;
}

/** The new content has the shape of its type and points at things that the case has; the new time has come. */
function corrected(
  event: ProposedEvent,
  { target, file, now }: About,
): { data: Correction } | { errors: Fault[] } {
  const correction = event.data as Correction;
  const content = contentOf(correction, target, file);
  if (!content.ok)
    return {
      errors: content.errors.map(({ pointer, detail }) => ({ pointer: `/data/data${pointer}`, detail })),
    };
  const occurredAt = target.type === 'case.opened' ? openingTime(content.data) : correction.occurredAt;
  if (occurredAt !== undefined && storedInstant(occurredAt) > now) {
    const detail = "Veld 'occurredAt' mag niet in de toekomst liggen.";
    return { errors: [{ pointer: '/data/occurredAt', detail }] };
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
  const moved = correction.data === undefined && correction.occurredAt !== undefined;
  return validateOpening(moved ? { ...(data as object), reportedAt: correction.occurredAt } : data);
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
  const excluded = (persons: EventData['case.opened']['persons']): string | undefined =>
    persons.find(({ role }) => role === 'excluded-person')?.key;
  const before = target.data as EventData['case.opened'];
  const after = opening as EventData['case.opened'];
  if (file.snapshot.order !== null && excluded(before.persons) !== excluded(after.persons)) {
    faults.push({
      pointer: '/data/data/persons',
      detail: "Veld 'persons': na het opleggen blijft wie het huis uit moet dezelfde persoon.",
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
  return faultsIn(proposed, history, file.snapshot.tasks).map(({ pointer, detail }) => ({
    pointer: pointer === '/occurredAt' ? '/data/occurredAt' : `/data${pointer}`,
    detail,
  }));
}

/** Refused when it would make another event unlawful, unless it is itself the truth that must be faced. */
function readAgain(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  const recorder = recorderFor(file.events, now);
  const recorded: RecordedEvent = { ...event, sequence: recorder.nextSequence, recordedAt: now };
  recorder.nextSequence += 1;
  const events = [...file.events, recorded];
  const fold = foldEvents(events, protocol.norms, now, recorder);
  const identity = identityOf(file, protocol);
  const result = accept({ identity, fold, events: file.events, event: recorded, recorder, now }, true);
  const known = new Set(file.snapshot.flags.map(({ code, basedOn }) => `${code}:${String(basedOn)}`));
  const conflicts = result.file.snapshot.flags.filter(
    ({ code, basedOn }) => CONFLICTS.has(code) && !known.has(`${code}:${String(basedOn)}`),
  );
  const asFact = (event.data as Correction).asFact === true;
  if (conflicts.length > 0 && !asFact)
    return { outcome: 'gate-refused', refusals: conflicts.map((flag) => refusalOf(flag, file, recorded)) };
  const consequences = consequencesOf(
    { snapshot: file.snapshot, history: historyOf(file.events) },
    { snapshot: result.file.snapshot, history: fold.history },
    sequenceIn(event),
  );
  return { ...withRevised(result, events), consequences };
}

/** What was corrected or withdrawn no longer counts; it stays readable with what replaced it. */
function withRevised(result: Accepted, events: readonly RecordedEvent[]): Accepted {
  const { voids } = effective(events);
  const marked = result.file.events.map((event) => {
    const by = voids.get(event.sequence);
    return by === undefined ? event : { ...event, voidedBy: by };
  });
  const voided = [...voids]
    .filter(([, by]) => by === result.event.sequence)
    .map(([sequence, by]) => ({ sequence, by }));
  return { ...result, file: { ...result.file, events: marked }, voided: [...result.voided, ...voided] };
}

/** What a correction may not bring about unless it is the truth: an event without lawful ground, an extension without a ban to extend. */
const CONFLICTS: ReadonlySet<string> = new Set(['unlawful-in-hindsight', 'extension-lapsed']);

function refusalOf(flag: Flag, file: CaseFile, recorded: RecordedEvent): Refusal {
  const touched = file.events.find(({ sequence }) => sequence === flag.basedOn);
  const name = touched === undefined ? '' : EVENT_CATALOGUE[touched.type].title;
  return {
    code: 'later-event-unlawful',
    rule: flag.rule,
    article: cite(flag.rule, touched?.occurredAt ?? recorded.occurredAt),
    detail: `Gebeurtenis ${String(flag.basedOn)} (${name}) zou dan niet mogen. ${flag.detail} Is de correctie de waarheid, stuur haar dan met asFact.`,
    pointer: '/data/sequence',
  };
}
