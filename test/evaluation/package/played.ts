/** Played cases as they stand in the event logs. */
import { caseLog, type LogEvent, type LoggedCase } from '../../../src/evaluation/package/index.ts';
import { endOfCutoffDay } from '../../../src/evaluation/durations/index.ts';
import {
  at,
  extensionContent,
  inForce,
  readyToExtend,
  readyToImpose,
  type CasePlayer,
} from '../../support/case-player.ts';
import { carriedOut, IN_PERSON } from '../durations/measured.ts';

/** `cutoff` is a day, or an instant as people write it; by then the engine has seen what time brings. */
export function logOf(player: CasePlayer, cutoff = '2026-12-31'): LogEvent[] {
  const until = cutoff.length === 10 ? endOfCutoffDay(cutoff) : at(cutoff);
  return caseLog(player.file.events, player.protocol.norms, { until, now: until }) ?? [];
}

/** `12 order.imposed (mayor) Order`; a number behind the object where there may be more. */
export function lines(events: readonly LogEvent[]): string[] {
  return events.map(({ name, minute, role, object, number }) => {
    const numbered = object === 'Extension' || object === 'EnforcementAction' ? ` ${String(number)}` : '';
    return `${String(minute)} ${name} (${role}) ${object}${numbered}`;
  });
}

/** An order of ten days that was extended to the end of the month, carried out, helped and checked. */
export function wholeCase(): CasePlayer {
  const player = carriedOut(inForce('2026-03-02 18:00'), '2026-03-02');
  player.record('veilig-thuis.informed', '2026-03-02 22:00', {});
  player.record('care-agency.informed', '2026-03-03 09:00', { agency: 'ZORG-1' });
  player.record('care.contacted', '2026-03-03 11:00', { person: 'p1', agency: 'ZORG-1' }, { role: 'care' });
  player.record('care.contacted', '2026-03-03 12:00', { person: 'p2', agency: 'ZORG-1' }, { role: 'care' });
  player.record(
    'compliance.checked',
    '2026-03-04 20:00',
    { place: 'proef', found: 'complied' },
    { role: 'police' },
  );
  player.record(
    'compliance.checked',
    '2026-03-05 20:00',
    { place: 'proef', found: 'nobody-there' },
    { role: 'police' },
  );
  readyToExtend(player, '2026-03-11');
  player.record('order.extended', '2026-03-11 14:00', extensionContent('2026-03-30 20:00'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-11 15:00', IN_PERSON);
  player.record('care.handed-over', '2026-03-28 15:00', { to: 'ZORG-2' }, { role: 'care' });
  return player.until('2026-04-02 12:00');
}

/** A case that came to nothing. */
export function declinedCase(): CasePlayer {
  const player = readyToImpose('2026-04-02 18:00');
  player.record(
    'order.declined',
    '2026-04-02 20:00',
    { reason: 'proef', deviation: 'proef' },
    { role: 'mayor' },
  );
  return player;
}

export function loggedCases(): LoggedCase<LogEvent>[] {
  return [
    { pseudonym: 'a'.repeat(32), events: logOf(wholeCase()) },
    { pseudonym: 'b'.repeat(32), events: logOf(declinedCase()) },
  ];
}
