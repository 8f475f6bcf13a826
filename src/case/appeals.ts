/** Which appeals and requests for interim relief are pending. */
import type { EventOf } from './events/index.ts';
import { all, allOf, type History } from './history.ts';
import { endingsOf, precedes } from './rulings.ts';

/** Appeals lodged that were neither withdrawn nor decided. */
export function pendingAppeals(history: History): readonly EventOf<'appeal.lodged'>[] {
  return all(history, 'appeal.lodged').filter(({ sequence }) => endingsOf(history, sequence).length === 0);
}

export function pendingHigherAppeals(history: History): readonly EventOf<'higher-appeal.lodged'>[] {
  const ruled = all(history, 'higher-appeal.ruled');
  const withdrawn = all(history, 'appeal.withdrawn').map(({ data }) => data.appeal);
  return all(history, 'higher-appeal.lodged').filter(
    (lodged) => !withdrawn.includes(lodged.sequence) && !ruled.some((ruling) => precedes(history, lodged, ruling)),
  );
}

export interface ReliefRequest {
  request: EventOf<'interim-relief.requested'>;
  heard: EventOf<'interim-relief.heard'> | undefined;
  /** What ended it: its ruling, or the end of its appeal (Awb 8:85 lid 2). */
  ended: { sequence: number; occurredAt: number; type: string } | undefined;
}

/** Every request with its hearing and its end; a hearing or ruling belongs to the latest request before it. */
export function reliefRequests(history: History): ReliefRequest[] {
  const requests = all(history, 'interim-relief.requested');
  return requests.map((request, index) => {
    const next = requests[index + 1];
    const own = allOf(history, [
      'interim-relief.heard',
      'interim-relief.ruled',
      'appeal.ruled',
      'appeal.withdrawn',
    ]).filter(
      (event) => precedes(history, request, event) && (next === undefined || precedes(history, event, next)),
    );
    const ended = own.find(({ type }) => type !== 'interim-relief.heard');
    const heard = own.find((event): event is EventOf<'interim-relief.heard'> => event.type === 'interim-relief.heard');
    return { request, heard, ended };
  });
}

export function pendingRelief(history: History): ReliefRequest | undefined {
  return reliefRequests(history).findLast(({ ended }) => ended === undefined);
}
