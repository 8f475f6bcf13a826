/** The stages as the machines saw them begin and end, beside the stages as measured, and why the two may differ. */
import { replay } from '../../../machines/index.ts';
import { has } from '../../../src/case/history.ts';
import type { CaseFile, Protocol, RecordedEvent, Stage } from '../../../src/case/model.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { measureCase, type StageCode, type StageSpell } from '../../../src/evaluation/durations/index.ts';

type Times = CaseFile['snapshot']['stages'][Stage];

const STAGE_OF: Readonly<Record<StageCode, Stage>> = {
  INITIATION: 'initiation',
  RIHG: 'riskAssessment',
  IMPOSITION: 'imposition',
  EXECUTION: 'execution',
  CARE: 'care',
  ENFORCEMENT: 'enforcement',
};

/** Every unexplained difference, in words; the explained ones are added to `explained`. */
export function differencesFromMachines(
  file: CaseFile,
  protocol: Protocol,
  explained = new Set<string>(),
): string[] {
  const { advancedTo, id, number, region } = file.snapshot;
  const cutoff = { until: advancedTo + 1, now: advancedTo };
  const measures = measureCase({ events: file.events, protocol, region }, cutoff, []);
  const sent = withoutFailedSendings(file.events);
  // A machine that once saw an order made known keeps that start; on the page a sending that failed counts as none.
  const allArrived = sent.length === file.events.length;
  const { snapshot } = allArrived ? file : replay({ id, number, region, protocol }, sent, advancedTo);
  return (Object.keys(STAGE_OF) as StageCode[]).flatMap((stage) => {
    const spells = (measures?.stages ?? []).filter((spell) => spell.stage === stage);
    const machine = snapshot.stages[STAGE_OF[stage]];
    const measured = timesOf(spells);
    if (measured.startedAt === machine.startedAt && measured.endedAt === machine.endedAt) return [];
    const reason = explanation(stage, { spells, machine, snapshot, events: sent });
    if (reason !== undefined) explained.add(reason);
    return reason === undefined ? [`${stage}: ${show(measured)}, by the machine ${show(machine)}`] : [];
  });
}

/** Several occurrences are to the machine one stage that was opened again. */
function timesOf(spells: readonly StageSpell[]): Times {
  const last = spells.at(-1);
  return { startedAt: spells[0]?.start.at ?? null, endedAt: last?.observed === true ? last.end.at : null };
}

function show({ startedAt, endedAt }: Times): string {
  const text = (at: number | null): string => (at === null ? 'never' : new Date(at).toISOString());
  return `${text(startedAt)} – ${text(endedAt)}`;
}

function withoutFailedSendings(events: readonly RecordedEvent[]): RecordedEvent[] {
  const failed = new Set(
    historyOf(events)
      .events.filter(({ type }) => type === 'delivery.failed')
      .map(({ data }) => (data as { service: number }).service),
  );
  return events.filter(({ type, sequence }) => type !== 'delivery.failed' && !failed.has(sequence));
}

interface Compared {
  spells: readonly StageSpell[];
  machine: Times;
  snapshot: CaseFile['snapshot'];
  events: readonly RecordedEvent[];
}

function explanation(stage: StageCode, { spells, machine, snapshot, events }: Compared): string | undefined {
  const history = historyOf(events);
  const state = snapshot.states[STAGE_OF[stage]];
  const atOnce = machine.startedAt !== null && machine.startedAt === machine.endedAt;
  if (stage === 'IMPOSITION' && spells.length === 0) {
    if (state === 'completed.closed' && atOnce) return 'closed before there was anything to impose';
    const decided = history.events.find(({ type }) => type === 'order.imposed' || type === 'order.declined');
    if (decided !== undefined && decided.occurredAt <= (machine.startedAt ?? Infinity))
      return 'decided before the third part, through a correction';
  }
  if (stage === 'EXECUTION' && state === 'not-started.closed' && has(history, 'order.imposed'))
    return 'imposed after the closing, through a late entry';
  if (stage === 'CARE' && spells.length === 0) {
    const closed = history.byType.get('procedure.closed')?.[0];
    if (closed !== undefined && closed.occurredAt <= (machine.startedAt ?? Infinity))
      return 'help that began after the case was over';
  }
  if (stage === 'ENFORCEMENT' && spells.length === 0 && atOnce) return 'over before it was in force';
  return undefined;
}
