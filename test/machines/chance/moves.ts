/** Every move that chance may make on a case; `undefined` when the case has nothing for it to be about. */
import type { EventType } from '../../../src/case/model.ts';
import { extensionContent, MAYOR, orderContent, part } from '../../support/case-player.ts';
import { COURT_MOVES } from './court-moves.ts';
import { correction, withdrawal } from './revisions.ts';
import {
  about,
  around,
  contactBan,
  DAY,
  DECISIONS,
  effect,
  iso,
  pick,
  resident,
  someone,
  type Offered,
  type Scene,
} from './scene.ts';

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

export const MOVES = {
  ...COURT_MOVES,
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
  change: (scene: Scene) => ({
    type: 'situation.changed',
    data: {
      kind: pick(['resident-moved', 'detained', 'released', 'request'], scene.n),
      person: someone(scene),
      text: 'proef',
    },
  }),
  correct: correction,
  withdraw: withdrawal,
  doTask: ({ player, n }: Scene) => {
    const task = pick(player.snapshot.tasks, n);
    if (task === undefined) return undefined;
    if (task.kind !== 'reassessment') return { type: 'task.done', data: { task: task.id } };
    return { type: 'reassessment.done', data: { outcome: 'keep', reasons: 'proef', task: task.id } };
  },
} as const satisfies Record<string, (scene: Scene) => { type: EventType; data?: unknown } | undefined>;

export type MoveName = keyof typeof MOVES;
