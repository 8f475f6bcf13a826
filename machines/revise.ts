/** Corrections and withdrawals: the case is read again from the start, and what that changed is reported. */
import { consequencesOf } from '../src/case/consequences.ts';
import { cite } from '../src/law/index.ts';
import { EVENT_CATALOGUE } from '../src/case/event-catalogue.ts';
import { isEngineEvent, isRevision } from '../src/case/event-types.ts';
import type { EventData } from '../src/case/events/index.ts';
import { effective } from '../src/case/effective.ts';
import { references } from '../src/case/event-references.ts';
import { groundsOf, type Ground } from '../src/case/hindsight-grounds.ts';
import { has, type History } from '../src/case/history.ts';
import { excludedPerson, peopleOf } from '../src/case/people.ts';
import { historyOf } from '../src/case/read-history.ts';
import type { CaseFile, Flag, ProposedEvent, Protocol, RecordedEvent, Refusal } from '../src/case/model.ts';
import type { Instant } from '../src/time/index.ts';
import { foldEvents, recorderFor } from './replay.ts';
import { corrected } from './corrected-content.ts';
import { answeredAgain, objectionToCorrected } from './corrected-answer.ts';
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
  const { data } = checked;
  const objection = objectionToCorrected(data as Correction, target, file);
  if (objection !== undefined) return objection;
  const answered = answeredAgain(data as Correction, target, file);
  const context = { ...event.context, ...answered, revisedType: target.type };
  return readAgain(file, { ...event, data, context }, protocol, now);
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

/** Refused when it would make another event unlawful, unless it is itself the truth that must be faced. */
function readAgain(file: CaseFile, event: ProposedEvent, protocol: Protocol, now: Instant): StepResult {
  const recorder = recorderFor(file.events, now);
  const recorded: RecordedEvent = { ...event, sequence: recorder.nextSequence, recordedAt: now };
  recorder.nextSequence += 1;
  const events = [...file.events, recorded];
  const fold = foldEvents(events, protocol.norms, now, recorder);
  const misplaced = misplacedBy(fold.history, file, event);
  if (misplaced !== undefined) return misplaced;
  const identity = identityOf(file, protocol);
  const result = accept({ identity, fold, events: file.events, event: recorded, recorder, now }, true);
  const conflicts = newConflicts(
    conflictsIn(file.snapshot.flags, historyOf(file.events)),
    conflictsIn(result.file.snapshot.flags, fold.history),
  );
  const asFact = (event.data as Correction).asFact === true;
  if (conflicts.length > 0 && !asFact)
    return { outcome: 'gate-refused', refusals: conflicts.map((one) => refusalOf(one, file, recorded)) };
  const consequences = consequencesOf(
    { snapshot: file.snapshot, history: historyOf(file.events) },
    { snapshot: result.file.snapshot, history: fold.history },
    sequenceIn(event),
  );
  return { ...withRevised(result, events), consequences };
}

/** What no truth can ask for: another person put out under a standing order, or an event after one that speaks of it. */
function misplacedBy(history: History, file: CaseFile, event: ProposedEvent): StepResult | undefined {
  const before = historyOf(file.events);
  const excluded = (read: History): string => excludedPerson(peopleOf(read)).key;
  if (has(before, 'order.imposed') && excluded(before) !== excluded(history))
    return invalid('/data/sequence', SAME_PERSON);
  const moved = history.bySequence.get(sequenceIn(event));
  const early = history.events.find(
    (other) =>
      moved !== undefined &&
      other.occurredAt < moved.occurredAt &&
      references(other.type, other.data as never).some(
        ({ kind, value }) => kind === 'sequence' && value === moved.sequence,
      ),
  );
  if (early === undefined) return undefined;
  const detail = `Veld 'occurredAt': gebeurtenis ${String(early.sequence)} noemt deze gebeurtenis en ligt dan ervoor.`;
  return invalid('/data/occurredAt', detail);
}

const SAME_PERSON =
  'Na het opleggen blijft wie het huis uit moet dezelfde persoon: voor een ander is er een andere zaak.';

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

interface Conflict {
  flag: Flag;
  grounds: readonly Ground[];
}

function conflictsIn(flags: readonly Flag[], history: History): Conflict[] {
  return flags
    .filter(({ code }) => CONFLICTS.has(code))
    .map((flag) => ({ flag, grounds: groundsOf(flag, history) }));
}

/** An event that was flagged already may lose its ground once more, for another reason: that too has to be faced. */
function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  return after.flatMap(({ flag, grounds }) => {
    const known = before
      .filter(({ flag: { basedOn } }) => basedOn === flag.basedOn)
      .flatMap((conflict) => conflict.grounds.map(({ key }) => key));
    const added = grounds.filter(({ key }) => !known.includes(key));
    return added.length === 0 ? [] : [{ flag, grounds: added }];
  });
}

/** Says what is new; what had been faced before is not said again. */
function refusalOf({ flag, grounds }: Conflict, file: CaseFile, recorded: RecordedEvent): Refusal {
  const touched = file.events.find(({ sequence }) => sequence === flag.basedOn);
  const name = touched === undefined ? '' : EVENT_CATALOGUE[touched.type].title;
  const said = grounds.flatMap(({ refusal }) => (refusal === undefined ? [] : [refusal]));
  const rule = said[0]?.rule ?? flag.rule;
  const detail = said.length === 0 ? flag.detail : quotedInHindsight(said);
  return {
    code: 'later-event-unlawful',
    rule,
    article: cite(rule, touched?.occurredAt ?? recorded.occurredAt),
    detail: `Gebeurtenis ${String(flag.basedOn)} (${name}) zou dan niet mogen. ${detail} Is de correctie de waarheid, stuur haar dan met asFact.`,
    pointer: '/data/sequence',
  };
}

function quotedInHindsight(refusals: readonly Refusal[]): string {
  const said = refusals.map(({ detail }) => detail).join(' ');
  return `Naar wat nu bekend is, zou dit toen zijn geweigerd met de melding: “${said}”`;
}
