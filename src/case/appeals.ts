/** Which appeals and requests for interim relief are pending. */
import type { EventOf } from './events/index.ts';
import { all, inOrder, type History } from './history.ts';
import { appealOf, endingsOf, precedes } from './rulings.ts';

/** Appeals lodged that were neither withdrawn nor decided. */
export function pendingAppeals(history: History): readonly EventOf<'appeal.lodged'>[] {
  return all(history, 'appeal.lodged').filter(({ sequence }) => endingsOf(history, sequence).length === 0);
}

export function pendingHigherAppeals(history: History): readonly EventOf<'higher-appeal.lodged'>[] {
  return all(history, 'higher-appeal.lodged').filter(
    ({ sequence }) => endingsOf(history, sequence).length === 0,
  );
}

export interface ReliefRequest {
  request: EventOf<'interim-relief.requested'>;
  heard: EventOf<'interim-relief.heard'> | undefined;
  /** What ended it: its ruling, or the end of its appeal (Awb 8:85 lid 2). */
  ended: { sequence: number; occurredAt: number; type: string } | undefined;
}

/** Every request with its hearing and its end; a hearing or ruling concerns every request that is pending then. */
export function reliefRequests(history: History): ReliefRequest[] {
  return all(history, 'interim-relief.requested').map((request) => {
    const appeal = appealOf(history, request);
    const ended = [
      ...all(history, 'interim-relief.ruled'),
      ...(appeal === undefined ? [] : endingsOf(history, appeal.sequence)),
    ]
      .filter((event) => precedes(history, request, event))
      .toSorted(inOrder)[0];
    const heard = all(history, 'interim-relief.heard').find(
      (event) =>
        precedes(history, request, event) && (ended === undefined || precedes(history, event, ended)),
    );
    return { request, heard, ended };
  });
}

export function pendingRelief(history: History): ReliefRequest | undefined {
  return reliefRequests(history).findLast(({ ended }) => ended === undefined);
}
