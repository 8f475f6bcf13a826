/** The order of the legal reading: imposed 2 March 2026 20:00 (event 8), handed over 20:30 (event 9), ends 12 March 20:30. */
import type { StepResult } from '../../../machines/index.ts';
import {
  type CasePlayer,
  extensionContent,
  MAYOR,
  orderContent,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { serve } from '../../case/validity/asked.ts';

export const ORDER = 8;
export const SERVICE = 9;

type Content = Record<string, unknown>;

/** Prepared on `day`, decided at `when`; not made known. Answers the sequence of the extension. */
export function decideExtension(
  player: CasePlayer,
  { day, when, until = '2026-03-30 20:30' }: { day: string; when: string; until?: string },
): number {
  readyToExtend(player, day);
  return player.record('order.extended', when, extensionContent(until), { role: 'mayor' });
}

/** Extended on 8 March to 30 March, handed over at 10:30. */
export function extendedOn8March(player: CasePlayer): number {
  const extension = decideExtension(player, { day: '2026-03-07', when: '2026-03-08 10:00' });
  serve(player, '2026-03-08 10:30');
  return extension;
}

/** Amended and handed over; answers the sequence of the amendment. */
export function amend(
  player: CasePlayer,
  { when, servedAt, ...changes }: Content & { when: string; servedAt: string },
): number {
  const amendment = player.record('order.amended', when, { reason: 'proef', ...changes }, { role: 'mayor' });
  serve(player, servedAt);
  return amendment;
}

export function lodge(player: CasePlayer, when: string, by = 'p1', against = ORDER): number {
  return player.record('appeal.lodged', when, { by, against });
}

export function revoke(player: CasePlayer, when: string): number {
  const content = { decision: MAYOR, ground: 'danger-gone', effectiveAt: utc(when), reasons: 'proef' };
  return player.record('order.revoked', when, content, { role: 'mayor' });
}

/** Asked by `by` and refused by the mayor, three hours apart. */
export function refuseToRevoke(player: CasePlayer, day: string, by: string): number {
  player.record('revocation.requested', `${day} 09:00`, { by, reasons: 'proef' });
  const content = { decision: MAYOR, reasons: 'proef' };
  return player.record('revocation.refused', `${day} 12:00`, content, { role: 'mayor' });
}

/** Where the shape is right and the case says otherwise; empty for any other answer. */
export function faultyAt(result: StepResult): string[] {
  return result.outcome === 'invalid' ? result.errors.map(({ pointer }) => pointer) : [result.outcome];
}

/** Rule and code of each refusal; the case stays as it was. */
export function refusedFor(player: CasePlayer, offer: () => StepResult): string[] {
  const before = player.file;
  const result = offer();
  player.file = before;
  return result.outcome === 'gate-refused'
    ? result.refusals.map(({ rule, code }) => `${rule} ${code}`)
    : [result.outcome];
}

/** State of the extension as the case shows it. */
export function extensionState(player: CasePlayer, extension: number): string | undefined {
  return player.snapshot.order?.extensions.find(({ sequence }) => sequence === extension)?.state;
}

export function deadlinesOf(player: CasePlayer, rule: string, startedBy?: number) {
  return player.snapshot.deadlines.filter(
    (deadline) => deadline.rule === rule && (startedBy === undefined || deadline.startedBy === startedBy),
  );
}

export const EXCEPTED_ONLY = orderContent({
  contactBan: [
    { person: 'p2', status: 'excepted' },
    { person: 'p3', status: 'excepted' },
  ],
});
