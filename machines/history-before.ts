import type { History } from '../src/case/history.ts';
import type { CaseFile, Protocol } from '../src/case/model.ts';
import type { Instant } from '../src/time/index.ts';
import { foldEvents, recorderFor } from './replay.ts';

/** What had happened in a case by an instant, with what time brings about until then when it lies ahead: what gates look at. */
export function historyBefore(file: CaseFile, { norms }: Protocol, at: Instant): History {
  return foldEvents(file.events, norms, at, recorderFor(file.events, at)).history;
}
