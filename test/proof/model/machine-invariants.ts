/** Where the machines stand against what the events say, and the whole case against its replay. */
import { isDeepStrictEqual } from 'node:util';
import { foldEvents, recorderFor } from '../../../machines/replay.ts';
import { snapshotOf } from '../../../machines/snapshot.ts';
import { pendingAppeals, pendingHigherAppeals, pendingRelief } from '../../../src/case/appeals.ts';
import type { History } from '../../../src/case/history.ts';
import type { CaseSnapshot } from '../../../src/case/model.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import type { Visit } from './visit.ts';

/** Enforcement shows the order, imposition and execution stand beside it, review where its nearest pending step is. */
export function machineFaults({ file: { snapshot, events } }: Visit): string[] {
  const { states, order, advancedTo } = snapshot;
  const history = historyOf(events);
  const faults: string[] = [];
  const state = states.enforcement.split('.').at(-1) ?? '';
  if ((order?.state ?? 'no-order') !== state)
    faults.push(`order ${order?.state ?? ''}, enforcement ${state}`);
  const imposed = states.imposition === 'completed.imposed';
  if (imposed !== (order !== null)) faults.push(`imposition ${states.imposition} beside order ${state}`);
  const executing = ['executing', 'completed'].includes(states.execution);
  if (executing !== (order !== null)) faults.push(`execution ${states.execution} beside order ${state}`);
  if (states.enforcement.startsWith('completed.') && states.execution !== 'completed')
    faults.push(`execution ${states.execution} after the end of the order`);
  // What could not have happened, once a correction is the truth, stays in the file and moves no machine.
  const inHindsight = snapshot.flags.some(({ code }) => code === 'unlawful-in-hindsight');
  const review = reviewOf(history, order !== null);
  if (!inHindsight && review !== states.review)
    faults.push(`review ${states.review}, by its events ${review}`);
  // Interim relief belongs to an appeal, and ends with the last that is pending (Awb 8:85 lid 2).
  const pending = pendingAppeals(history).length + pendingHigherAppeals(history).length;
  if (!inHindsight && order?.state === 'suspended' && pending === 0)
    faults.push('suspended with no appeal pending');
  if (order?.state === 'revoked' && !hasCome(history, isRevocation, advancedTo))
    faults.push('revoked by nothing');
  if (order?.state === 'annulled' && !hasCome(history, isAnnulment, advancedTo))
    faults.push('annulled by nothing');
  return faults;
}

function reviewOf(history: History, ordered: boolean): string {
  const relief = pendingRelief(history);
  if (relief !== undefined) return relief.heard === undefined ? 'relief-requested' : 'relief-heard';
  if (pendingAppeals(history).length > 0) return 'on-appeal';
  if (pendingHigherAppeals(history).length > 0) return 'on-higher-appeal';
  if (history.byType.has('appeal.lodged') || history.byType.has('higher-appeal.lodged')) return 'completed';
  return ordered ? 'not-started.order' : 'not-started.no-order';
}

interface Effective {
  outcome?: string;
  effectiveAt?: string;
}
type Kind = (type: string, content: Effective) => boolean;

const isRevocation: Kind = (type) => type === 'order.revoked';
const isAnnulment: Kind = (_, { outcome }) => outcome?.startsWith('annulled') === true;

/** Whether an event of that kind works by now. */
function hasCome(history: History, isOfKind: Kind, now: number): boolean {
  return history.events.some(({ type, data }) => {
    const content = data as Effective;
    const { effectiveAt } = content;
    return isOfKind(type, content) && effectiveAt !== undefined && Date.parse(effectiveAt) <= now;
  });
}

/**
 * What `replay` does, with a look at what it finds again: the same snapshot, and the events of the engine that are stored, each once,
 * nothing more and nothing less.
 */
export function replayFaults({ file, protocol }: Visit): string[] {
  const { id, number, region, advancedTo } = file.snapshot;
  const recorder = recorderFor(file.events, advancedTo);
  const fold = foldEvents(file.events, protocol.norms, advancedTo, recorder);
  const version = file.events.at(-1)?.sequence ?? 0;
  const again = snapshotOf({ id, number, region, protocol }, fold, version, advancedTo);
  const fields = Object.keys(file.snapshot) as (keyof CaseSnapshot)[];
  return [
    ...fields
      .filter((field) => !isDeepStrictEqual(again[field], file.snapshot[field]))
      .map((field) => `replay differs in ${field}`),
    ...recorder.added.map(({ type }) => `replay adds ${type}`),
    ...recorder.stored.map(({ type }) => `replay does not find ${type} again`),
  ];
}
