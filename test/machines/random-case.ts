/** Cases made by chance: plausible and implausible events on a case, each with a time of its own. */
import fc from 'fast-check';
import { isEngineEvent, isRevision } from '../../src/case/event-types.ts';
import type { EventType, RecordedEvent } from '../../src/case/model.ts';
import type { StepResult } from '../../machines/index.ts';
import {
  CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  opening,
  orderContent,
  part,
  person,
  readyToExtend,
  readyToImpose,
} from '../support/case-player.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** One move of chance: what, how long after the last one, and two numbers and a yes or no to fill it in with. */
export interface Move {
  name: MoveName;
  wait: number;
  /** How long before now it happened; 0 for what is entered as it happens. */
  late: number;
  n: number;
  m: number;
  yes: boolean;
}

interface Scene {
  player: CasePlayer;
  now: number;
  n: number;
  m: number;
  yes: boolean;
}

interface Offered {
  type: EventType;
  data?: unknown;
}

function pick<T>(list: readonly T[], number: number): T | undefined {
  return list[number % list.length];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

/** A moment from two days back to thirty days ahead. */
function around({ now, m }: Scene): string {
  return iso(now - 2 * DAY + (m % 384) * 2 * 60 * MINUTE);
}

function sequences({ player }: Scene, ...types: EventType[]): number[] {
  return player.file.events.filter(({ type }) => types.includes(type)).map(({ sequence }) => sequence);
}

const someone = ({ n }: Scene): string => pick(['p1', 'p2', 'p3'], n) ?? 'p1';
const resident = ({ n }: Scene): string => pick(['p2', 'p3'], n) ?? 'p2';

function contactBan({ n, m }: Scene): unknown[] {
  return ['p2', 'p3'].map((key, index) => ({
    person: key,
    status: pick(['forbidden', 'limited', 'excepted'], index === 0 ? n : m),
    reason: 'proef',
  }));
}

/** A sequence of one of the types, or nothing when the case has none: then the move is left out. */
function about(scene: Scene, types: EventType[], make: (sequence: number) => Offered): Offered | undefined {
  const sequence = pick(sequences(scene, ...types), scene.n);
  return sequence === undefined ? undefined : make(sequence);
}

const DECISIONS: EventType[] = [
  'order.imposed',
  'order.extended',
  'order.revoked',
  'order.amended',
  'revocation.refused',
];

function scope(scene: Scene): Record<string, unknown> {
  const limbs = pick([undefined, undefined, ['home'], ['contact'], ['home', 'contact']], scene.m);
  const persons = pick([undefined, undefined, undefined, ['p2'], ['p3']], scene.n);
  return { ...(limbs === undefined ? {} : { limbs }), ...(persons === undefined ? {} : { persons }) };
}

/** When a ruling works: mostly at once, sometimes from before or ahead. */
function effect(scene: Scene): string {
  return scene.m % 4 === 0 ? around(scene) : iso(scene.now);
}

function ruling(scene: Scene, type: 'appeal.ruled' | 'higher-appeal.ruled'): Offered | undefined {
  const decided = sequences(scene, ...DECISIONS);
  const one = pick(decided, scene.m);
  if (one === undefined) return undefined;
  const outcome = pick(
    ['dismissed', 'annulled', 'annulled-effects-kept', 'annulled-from', 'set-aside'],
    scene.n,
  );
  const decisions = scene.yes ? decided : [one];
  return { type, data: { outcome, decisions, effectiveAt: effect(scene), ...scope(scene) } };
}

function relief(scene: Scene): Offered {
  const outcome = pick(['suspended', 'suspended-on-condition', 'refused', 'lapsed', 'lifted'], scene.n);
  const effectiveAt = effect(scene);
  const conditionUntil =
    outcome === 'suspended-on-condition'
      ? iso(Date.parse(effectiveAt) + (1 + (scene.n % 5)) * DAY)
      : undefined;
  const one = pick(sequences(scene, ...DECISIONS), scene.m);
  return {
    type: 'interim-relief.ruled',
    data: {
      outcome,
      effectiveAt,
      ...(conditionUntil === undefined ? {} : { conditionUntil, condition: 'proef' }),
      ...(scene.yes || one === undefined ? {} : { decisions: [one] }),
      ...scope(scene),
    },
  };
}

function revisable({ player, n }: Scene): RecordedEvent | undefined {
  return pick(
    player.file.events.filter(
      (event) => !isEngineEvent(event) && !isRevision(event) && event.type !== 'case.opened',
    ),
    n,
  );
}

/** Another time, or another content for the decisions that carry dates. */
function correction(scene: Scene): Offered | undefined {
  const target = revisable(scene);
  if (target === undefined) return undefined;
  const { sequence, type } = target;
  const change = scene.yes ? { asFact: true } : {};
  if (type === 'order.imposed' && scene.m % 2 === 0) {
    const content = orderContent({ contactBan: contactBan(scene), startsAt: around(scene) });
    return { type: 'event.corrected', data: { sequence, data: content, reason: 'proef', ...change } };
  }
  const moved = Math.min(scene.now, target.occurredAt + ((scene.m % 49) - 24) * 60 * MINUTE);
  return { type: 'event.corrected', data: { sequence, occurredAt: iso(moved), reason: 'proef', ...change } };
}

const PLAIN = {
  'order.written-up': {},
  'home.left': {},
  'mayor.informed': {},
  'veilig-thuis.informed': {},
  'keys.surrendered': { count: 0, taken: false },
  'contact-details.given': { phone: '0600000000', electronicConsent: true },
  'legal-aid-board.notified': {},
  'system-meeting.held': { participants: ['p1'], result: 'proef' },
  'care-advice.given': { advice: 'extend', reasons: 'proef' },
  'care.handed-over': { to: 'ZORG1' },
  'extension.declined': { reason: 'proef' },
  'interim-relief.heard': {},
  'order.declined': { reason: 'proef', deviation: 'proef' },
  'procedure.closed': { reason: 'proef' },
  'hold.placed': { reason: 'proef' },
  'screening.completed': { domesticViolence: true, livesThere: true, adult: true },
  'risk-assessment.started': {},
  'reassessment.done': { outcome: 'keep', reasons: 'proef' },
} satisfies Partial<Record<EventType, unknown>>;

const MOVES = {
  ...(Object.fromEntries(
    Object.entries(PLAIN).map(([type, data]) => [
      type,
      (_scene: Scene): Offered => ({ type: type as EventType, data }),
    ]),
  ) as Record<keyof typeof PLAIN, (scene: Scene) => Offered>),
  part: ({ n }: Scene) => ({
    type: 'risk-assessment.part-completed',
    data: n % 3 === 0 ? part(1, '1a') : n % 3 === 1 ? part(2, '2a', '2c') : part(3),
  }),
  heard: (scene: Scene) => ({
    type: 'person.heard',
    data: {
      person: someone(scene),
      about: scene.yes ? 'extension' : 'imposition',
      channel: 'in-person',
      views: 'proef',
    },
  }),
  counsel: ({ yes }: Scene) => ({
    type: yes ? 'counsel.declined' : 'counsel.requested',
    data: { about: 'extension' },
  }),
  impose: (scene: Scene) => ({
    type: 'order.imposed',
    data: orderContent({
      form: scene.yes ? 'oral' : 'written',
      urgency: 'proef',
      contactBan: contactBan(scene),
      ...(scene.n % 3 === 0 ? { startsAt: around(scene) } : {}),
      ...(scene.n % 4 === 0 ? { printedEndsAt: around({ ...scene, m: scene.n }) } : {}),
    }),
  }),
  serve: (scene: Scene) => ({
    type: 'order.served',
    data: {
      person: scene.n % 5 === 0 ? someone(scene) : 'p1',
      method: scene.yes ? 'electronic' : 'in-person',
      place: 'proef',
    },
  }),
  serveNamed: (scene: Scene) =>
    about(scene, DECISIONS, (decision) => ({
      type: 'order.served',
      data: { person: 'p1', method: 'sent', place: 'proef', decision },
    })),
  failDelivery: ({ player, n }: Scene) => {
    const sent = player.file.events.filter(
      ({ type, data }) => type === 'order.served' && (data as { method: string }).method === 'electronic',
    );
    const service = pick(sent, n)?.sequence;
    return service === undefined ? undefined : { type: 'delivery.failed', data: { service } };
  },
  enter: ({ yes, n }: Scene) => ({
    type: 'home.entered',
    data: {
      purpose: yes ? 'impose' : 'check',
      basis: pick(['consent', 'mayor', 'immediate-danger'], n),
      urgency: 'proef',
    },
  }),
  report: ({ n }: Scene) => ({
    type: 'entry-report.sent',
    data: { to: pick(['issuer', 'public-prosecutor', 'mayor', 'resident'], n) },
  }),
  household: (scene: Scene) => ({ type: 'household.informed', data: { person: resident(scene) } }),
  care: (scene: Scene) => ({
    type:
      pick(
        ['care.contacted', 'care.offered', 'care.refused', 'care.acceptance-confirmed'] as const,
        scene.m,
      ) ?? 'care.offered',
    data: { person: someone(scene), agency: 'ZORG1' },
  }),
  acceptCare: (scene: Scene) => ({
    type: 'care.accepted',
    data: { person: someone(scene), agency: 'ZORG1', willNotObstruct: scene.yes, willCooperate: true },
  }),
  extend: (scene: Scene) => {
    const start = scene.player.snapshot.order?.startsAt ?? scene.now;
    const until = iso(start + (10 + (scene.n % 20)) * DAY);
    return {
      type: 'order.extended',
      data: extensionContent(until, { contactBan: contactBan(scene), withoutCareAdvice: 'proef' }),
    };
  },
  amend: (scene: Scene) => ({
    type: 'order.amended',
    data: {
      reason: 'proef',
      ...(scene.yes ? { contactBan: contactBan(scene) } : {}),
      ...(scene.n % 3 === 0 ? { printedEndsAt: around(scene) } : {}),
      ...(scene.n % 4 === 0 ? { startsAt: around({ ...scene, m: scene.n }) } : {}),
    },
  }),
  revoke: (scene: Scene) => ({
    type: 'order.revoked',
    data: {
      decision: MAYOR,
      ground: scene.yes ? 'danger-gone' : 'help-accepted',
      effectiveAt: effect(scene),
      reasons: 'proef',
    },
  }),
  askRevocation: (scene: Scene) => ({
    type: 'revocation.requested',
    data: { by: someone(scene), reasons: 'proef' },
  }),
  refuseRevocation: () => ({ type: 'revocation.refused', data: { decision: MAYOR, reasons: 'proef' } }),
  permit: (scene: Scene) => ({
    type: 'passage.permitted',
    data: { from: iso(scene.now), until: iso(scene.now + DAY), purpose: 'proef' },
  }),
  breach: (scene: Scene) => ({
    type: 'breach.recorded',
    data: {
      limb: pick(['entering', 'presence', 'contact'], scene.n),
      person: resident(scene),
      place: 'proef',
      initiator: 'unknown',
      description: 'proef',
    },
  }),
  appeal: (scene: Scene) =>
    about(scene, DECISIONS, (against) => ({
      type: 'appeal.lodged',
      data: { by: scene.yes ? 'p1' : 'p2', against },
    })),
  withdrawAppeal: (scene: Scene) =>
    about(scene, ['appeal.lodged', 'higher-appeal.lodged'], (appeal) => ({
      type: 'appeal.withdrawn',
      data: { appeal },
    })),
  askRelief: () => ({ type: 'interim-relief.requested', data: { by: 'p1' } }),
  ruleRelief: relief,
  ruleAppeal: (scene: Scene) => ruling(scene, 'appeal.ruled'),
  higherAppeal: (scene: Scene) =>
    about(scene, ['appeal.ruled'], (against) => ({
      type: 'higher-appeal.lodged',
      data: { by: 'mayor', against },
    })),
  ruleHigherAppeal: (scene: Scene) => ruling(scene, 'higher-appeal.ruled'),
  passOn: (scene: Scene) =>
    about(scene, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled'], (told) => ({
      type: 'ruling.passed-on',
      data: { ruling: told, to: scene.yes ? 'police' : 'p2' },
    })),
  change: (scene: Scene) => ({
    type: 'situation.changed',
    data: {
      kind: pick(['resident-moved', 'detained', 'released', 'request'], scene.n),
      person: someone(scene),
      text: 'proef',
    },
  }),
  correct: correction,
  withdraw: (scene: Scene) => {
    const target = revisable(scene);
    if (target === undefined) return undefined;
    const data = { sequence: target.sequence, reason: 'proef', ...(scene.yes ? { asFact: true } : {}) };
    return { type: 'event.withdrawn', data };
  },
  doTask: ({ player, n }: Scene) => {
    const task = pick(player.snapshot.tasks, n);
    if (task === undefined) return undefined;
    if (task.kind !== 'reassessment') return { type: 'task.done', data: { task: task.id } };
    return { type: 'reassessment.done', data: { outcome: 'keep', reasons: 'proef', task: task.id } };
  },
} as const satisfies Record<string, (scene: Scene) => { type: EventType; data?: unknown } | undefined>;

export type MoveName = keyof typeof MOVES;

const REVISIONS: readonly MoveName[] = ['correct', 'withdraw'];
/** What moves the order itself is drawn more often than what is only recorded. */
const OFTEN: readonly MoveName[] = [
  'impose',
  'serve',
  'serveNamed',
  'failDelivery',
  'extend',
  'extend',
  'amend',
  'askRelief',
  'ruleRelief',
  'ruleHigherAppeal',
  'appeal',
  'askRelief',
  'ruleRelief',
  'ruleAppeal',
  'higherAppeal',
  'ruleHigherAppeal',
  'withdrawAppeal',
];

const minutes = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 20 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24 * 60, max: 9 * 24 * 60 }) },
);

function moves(names: readonly MoveName[], late: fc.Arbitrary<number>): fc.Arbitrary<Move[]> {
  const name = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...OFTEN) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  );
  const number = fc.nat({ max: 9999 });
  return fc.array(fc.record({ name, wait: minutes, late, n: number, m: number, yes: fc.boolean() }), {
    minLength: 5,
    maxLength: 40,
    size: 'max',
  });
}

const NAMES = Object.keys(MOVES) as MoveName[];

/** Everything is entered as it happens, nothing is taken back. */
export const inOrder = moves(
  NAMES.filter((name) => !REVISIONS.includes(name)),
  fc.constant(0),
);

/** With late entries, corrections and withdrawals between them. */
export const anyOrder = moves(
  [...NAMES, ...REVISIONS, ...REVISIONS, ...REVISIONS],
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: minutes }),
);

const BEGINNINGS = {
  reported: () => new CasePlayer(opening('2026-03-16 18:00'), PROTOCOL),
  prepared: () => readyToImpose('2026-03-16 18:00', {}, PROTOCOL),
  // Its ten days and its four weeks cross the spring change of 29 March 2026.
  inForce: () => inForce('2026-03-16 18:00', {}, PROTOCOL),
  contested: () => contested(),
  electronic: () => electronic(),
  extended: () => extended(),
  // An order of before the change of law of 2018-09-19, over the change of October.
  old: () => {
    const persons = [
      person('p1', { role: 'excluded-person' }),
      person('p2'),
      person('p3', { birthDate: '2012-09-10' }),
    ];
    const player = readyToImpose('2017-10-20 18:00', { persons }, PROTOCOL);
    player.record('order.imposed', '2017-10-20 22:00', orderContent());
    player.record('order.served', '2017-10-21 02:30', { person: 'p1', method: 'in-person', place: 'proef' });
    return player;
  },
};

/** Made known by a message that may turn out not to have arrived. */
function electronic(): CasePlayer {
  const player = readyToImpose('2026-03-16 18:00', {}, PROTOCOL);
  player.record('order.imposed', '2026-03-16 20:00', orderContent(), { role: 'mayor' });
  player.record('contact-details.given', '2026-03-16 20:10', {
    email: 'proef@example.org',
    electronicConsent: true,
  });
  player.record('order.served', '2026-03-16 20:30', { person: 'p1', method: 'electronic', place: 'proef' });
  return player;
}

/** An appeal and a request to suspend are pending. */
function contested(): CasePlayer {
  const player = inForce('2026-03-16 18:00', {}, PROTOCOL);
  player.record('appeal.lodged', '2026-03-17 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2026-03-17 11:00', { by: 'p1' });
  return player;
}

function extended(): CasePlayer {
  const player = readyToExtend(contested(), '2026-03-20');
  player.record('order.extended', '2026-03-20 12:00', extensionContent('2026-04-10 12:00'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-20 13:00', { person: 'p1', method: 'in-person', place: 'proef' });
  return player;
}

/** Norms, so that duties without a number have a moment on which they are missed. */
const PROTOCOL = {
  id: 'proef@1',
  norms: {
    'wth-2-8-household': 120,
    'wth-8-2': 1440,
    'practice-care-advice': 5 * 1440,
    'practice-reassessment': 2880,
  },
};

export type Beginning = keyof typeof BEGINNINGS;
/** Cases in which much can still happen come more often. */
export const beginning = fc.constantFrom<Beginning>(
  'reported',
  'prepared',
  'prepared',
  'inForce',
  'inForce',
  'electronic',
  'contested',
  'contested',
  'extended',
  'extended',
  'old',
);

export function begin(name: Beginning): CasePlayer {
  return BEGINNINGS[name]();
}

/** Time passes, then the move is offered; `undefined` when the case has nothing for it to be about. */
export function play(player: CasePlayer, move: Move): { offered: Offered; result: StepResult } | undefined {
  const now = player.snapshot.advancedTo + move.wait * MINUTE;
  const scene: Scene = { player, now, n: move.n, m: move.m, yes: move.yes };
  if (move.name === 'extend' && move.yes) hearAboutExtension(player, now);
  const offered: Offered | undefined = MOVES[move.name](scene);
  if (offered === undefined) return undefined;
  const occurredAt = iso(now - move.late * MINUTE);
  return {
    offered,
    result: player.offer(offered.type, occurredAt, offered.data ?? {}, { recordedAt: iso(now) }),
  };
}

/** Without it nearly every extension would fail on its hearing, and nothing after an extension would be seen. */
function hearAboutExtension(player: CasePlayer, now: number): void {
  const heard = { person: 'p1', about: 'extension', channel: 'in-person', views: 'proef' };
  player.offer('person.heard', iso(now), heard);
  player.offer('counsel.declined', iso(now), { about: 'extension' });
}
