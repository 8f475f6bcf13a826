/** Plays a case through `step` with dates as people write them; visibly invented people. */
import { validateEventData, validateOpening, type EventType } from '../../src/case/index.ts';
import type { CaseFile, ProposedEvent, Protocol, RecordingContext, Role } from '../../src/case/model.ts';
import { advance, openCase, replay, step, type Accepted, type StepResult } from '../../machines/index.ts';
import { parseInstant } from '../../src/time/index.ts';

export const PROTOCOL: Protocol = { id: 'proef@1', norms: {} };
const CASE_ID = '0f0f0f0f-1111-4222-8333-444444444444';

/** `2026-11-24 21:14` is wall-clock time in winter or summer as the calendar has it; a full RFC 3339 text is taken as it is. */
export function at(text: string): number {
  if (text.includes('T')) {
    const instant = parseInstant(text);
    if (instant === undefined) throw new Error(`Not an instant: ${text}`);
    return instant;
  }
  const local = Temporal.PlainDateTime.from(text.replace(' ', 'T'));
  return local.toZonedDateTime('Europe/Amsterdam').epochMilliseconds;
}

/** RFC 3339 in UTC, for fields of events. */
export function utc(text: string): string {
  return new Date(at(text)).toISOString();
}

type Opening = Record<string, unknown>;

export function opening(reportedAt: string, changes: Opening = {}): Opening {
  return {
    municipality: 'GM0518',
    origin: 'police-incident',
    reportedAt: utc(reportedAt),
    childAbuseSuspected: false,
    home: { street: 'Voorbeeldstraat', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' },
    persons: [
      person('p1', { role: 'excluded-person', birthDate: '1985-02-03' }),
      person('p2', { birthDate: '1987-05-06' }),
      // A child in every year that the cases play in.
      person('p3', { birthDate: at(reportedAt) < at('2018-09-10 00:00') ? '2006-09-10' : '2018-09-10' }),
    ],
    ...changes,
  };
}

export function person(key: string, changes: Opening = {}): Opening {
  return {
    key,
    role: 'resident',
    givenNames: 'Proef',
    familyName: `Persoon-${key}`,
    birthDate: '1987-05-06',
    residence: 'lives',
    ...changes,
  };
}

/** All signals of a part, with the given ones high. */
export function part(number: 1 | 2 | 3, ...high: string[]): { part: number; signals: unknown[] } {
  const codes = { 1: 'abc', 2: 'abcdefghijk', 3: 'abcdef' }[number];
  const signals = codes.split('').map((letter) => {
    const code = `${String(number)}${letter}`;
    const red = high.includes(code);
    return { code, level: red ? 'high' : 'low', items: red ? [{ code: `${code}.1`, source: 'proef' }] : [] };
  });
  return { part: number, signals };
}

export interface Options {
  role?: Role;
  /** When it is recorded; otherwise when it happens. */
  recordedAt?: string;
  context?: RecordingContext;
}

export class CasePlayer {
  file: CaseFile;
  readonly protocol: Protocol;
  constructor(opened: Opening, protocol: Protocol = PROTOCOL) {
    this.protocol = protocol;
    const body = validateOpening(opened);
    if (!body.ok) throw new Error(JSON.stringify(body.errors));
    const now = at(String(opened['reportedAt']));
    const result = openCase(
      { id: CASE_ID, number: 'GM0518-2026-000001', region: 'proef', protocol },
      this.#event('case.opened', now, body.data, { role: 'police' }),
      now,
    );
    if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result));
    this.file = result.file;
  }

  get snapshot() {
    return this.file.snapshot;
  }

  /** Offers an event; the case changes only when it is accepted. Shape faults throw: tests of shapes live elsewhere. */
  offer(type: EventType, when: string, data: unknown = {}, options: Options = {}): StepResult {
    const checked = validateEventData(type, data);
    if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.errors)}`);
    const event = this.#event(type, at(when), checked.data, options);
    const now =
      options.recordedAt === undefined
        ? Math.max(at(when), this.snapshot.advancedTo)
        : at(options.recordedAt);
    const result = step(this.file, event, this.protocol, now);
    if (result.outcome === 'accepted') this.file = result.file;
    return result;
  }

  /** Records an event that must be accepted; answers its sequence. */
  record(type: EventType, when: string, data: unknown = {}, options: Options = {}): number {
    return this.accepted(type, when, data, options).event.sequence;
  }

  accepted(type: EventType, when: string, data: unknown = {}, options: Options = {}): Accepted {
    const result = this.offer(type, when, data, options);
    if (result.outcome !== 'accepted') throw new Error(`${type}: ${JSON.stringify(result)}`);
    return result;
  }

  /** Codes of the refusals, or what else came of it. */
  refusals(type: EventType, when: string, data: unknown = {}, options: Options = {}): string[] {
    const before = this.file;
    const result = this.offer(type, when, data, options);
    this.file = before;
    return result.outcome === 'gate-refused' ? result.refusals.map(({ code }) => code) : [result.outcome];
  }

  /** Lets time pass: what it brings about is recorded then. */
  until(when: string): this {
    this.file = advance(this.file, this.protocol, at(when)).file;
    return this;
  }

  replayed(): CaseFile {
    const { id, number, region, advancedTo } = this.snapshot;
    return replay({ id, number, region, protocol: this.protocol }, this.file.events, advancedTo);
  }

  #event(type: EventType, occurredAt: number, data: unknown, options: Options): ProposedEvent {
    return {
      type,
      occurredAt,
      timeSource: 'entered',
      actor: { role: options.role ?? 'mayors-office', office: 'GM0518', subject: 'proef' },
      data,
      ...(options.context === undefined ? {} : { context: options.context }),
    };
  }
}

export const MAYOR = { mode: 'mayor-written', decidedBy: 'burgemeester' };

export function orderContent(changes: Opening = {}): Opening {
  return {
    decision: MAYOR,
    form: 'written',
    danger: 'established',
    grounds: ['2a.4', '2c.1'],
    facts: 'Proef: bedreiging en slaan.',
    interests: 'Proef: veiligheid weegt zwaarder dan verblijf thuis.',
    contactBan: [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'forbidden', reason: 'was getuige' },
    ],
    ...changes,
  };
}

export function extensionContent(until: string, changes: Opening = {}): Opening {
  const { decision, facts, interests, contactBan } = orderContent();
  return { decision, until: utc(until), facts, interests, contactBan, ...changes };
}

/** A case up to and with the hearing: the next event may be the order. All on the day of `reportedAt`. */
export function readyToImpose(
  reportedAt = '2026-03-02 18:00',
  changes: Opening = {},
  protocol = PROTOCOL,
): CasePlayer {
  const player = new CasePlayer(opening(reportedAt, changes), protocol);
  const later = (minutes: number): string => new Date(at(reportedAt) + minutes * 60_000).toISOString();
  player.record('screening.completed', later(10), { domesticViolence: true, livesThere: true, adult: true });
  player.record('risk-assessment.started', later(20));
  player.record('risk-assessment.part-completed', later(30), part(1, '1a'));
  player.record('risk-assessment.part-completed', later(40), part(2, '2a', '2c'));
  player.record('risk-assessment.part-completed', later(50), part(3));
  player.record('person.heard', later(60), {
    person: 'p1',
    about: 'imposition',
    channel: 'in-person',
    views: 'proef',
  });
  return player;
}

/** An order imposed two hours after the report and served in person half an hour later. */
export function inForce(
  reportedAt = '2026-03-02 18:00',
  changes: Opening = {},
  protocol = PROTOCOL,
): CasePlayer {
  const player = readyToImpose(reportedAt, {}, protocol);
  const later = (minutes: number): string => new Date(at(reportedAt) + minutes * 60_000).toISOString();
  player.record('order.imposed', later(120), orderContent(changes), { role: 'mayor' });
  player.record('order.served', later(150), { person: 'p1', method: 'in-person', place: 'proef' });
  return player;
}

/** Everything an extension needs, on one day. */
export function readyToExtend(player: CasePlayer, day: string): CasePlayer {
  player.record(
    'care-advice.given',
    `${day} 09:00`,
    { advice: 'extend', reasons: 'proef' },
    { role: 'care' },
  );
  player.record('person.heard', `${day} 10:00`, {
    person: 'p1',
    about: 'extension',
    channel: 'in-person',
    views: 'proef',
  });
  player.record('counsel.declined', `${day} 10:30`, { about: 'extension' });
  return player;
}
