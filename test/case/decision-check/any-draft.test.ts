/** Whatever is drafted on whatever case: an answer, with everything the gates refuse in it once and in one place. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHECKED_TYPES, checkDecision } from '../../../src/case/decision-check/index.ts';
import { gateRefusals } from '../../../src/case/gates/index.ts';
import { MAYOR, type CasePlayer, utc } from '../../support/case-player.ts';
import { draftWith, MAY } from './checked.ts';
import {
  DECIDED,
  FACTS,
  goodExtension,
  goodOrder,
  INTERESTS,
  P1,
  P2,
  P3,
  readyCase,
  readyForExtension,
  runningCase,
  usual,
} from './exemplary.ts';
import { REASONS } from './pair.ts';
import { without } from './without.ts';

const NO_CHILD = { opened: { persons: [P1, P2], childAbuseSuspected: false } };
const PLAYERS: readonly CasePlayer[] = [
  readyCase(),
  readyCase({ instead: () => undefined }),
  readyCase(NO_CHILD),
  readyCase({
    opened: { persons: [{ ...P1, birthDate: '2008-05-01' }, { ...P2, residence: 'elsewhere' }, P3] },
    parts: { 1: {}, 2: { '2a': ['2a.4'], '2d': ['2d.3'] } },
    instead: (player) => usual(without(player, 'p2')),
  }),
  runningCase(),
  readyForExtension(runningCase()),
  readyForExtension(runningCase(), { advice: 'revoke', meeting: false, instead: () => undefined }),
  runningCase({ order: { printedEndsAt: utc('2026-03-04 12:00') } }),
];

const text = fc.constantFrom(
  '',
  ' ',
  'kort',
  FACTS,
  INTERESTS,
  REASONS,
  '[naam] wordt verwezen naar de bijlage',
);
const written = fc.constantFrom('kort', FACTS, INTERESTS, REASONS);
const moment = fc
  .constantFrom('2026-03-01 12:00', DECIDED, '2026-03-12 21:20', '2026-03-30 21:20', '2026-04-09 08:00')
  .map(utc);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const decision = fc.record({
  mode: fc.constantFrom('mayor-written', 'mayor-by-telephone', 'hulpofficier-mandate'),
  decidedBy: fc.constantFrom('burgemeester', 'loco', 'wnd. burgemeester'),
  deputyAuthority: maybe(fc.constant('2026-17')),
  telephone: maybe(moment.map((calledAt) => ({ calledAt, calledBy: 'Proef' }))),
  reasonsFollow: maybe(fc.boolean()),
});

const contactBan = fc.subarray(['p1', 'p2', 'p3']).chain((keys) =>
  fc.tuple(
    ...keys.map((person) =>
      fc.record({
        person: fc.constant(person),
        status: fc.constantFrom('forbidden', 'limited', 'excepted'),
        reason: maybe(written),
      }),
    ),
  ),
);

const content = {
  decision: fc.oneof({ weight: 3, arbitrary: fc.constant(MAYOR) }, decision),
  form: fc.constantFrom('written', 'oral'),
  urgency: maybe(written),
  danger: fc.constantFrom('established', 'serious-suspicion'),
  startsAt: maybe(moment),
  printedEndsAt: maybe(moment),
  grounds: fc.subarray(['1a.1', '2a.4', '2c.1', '2c.4', '2i.1', '9z.1']),
  facts: text,
  interests: text,
  deviation: maybe(written),
  contactBan,
  conflictingAccounts: maybe(written),
  newFacts: maybe(written),
};

const DRAFTS = {
  'order.imposed': fc.record(content).map(goodOrder),
  'order.declined': fc.record({ reason: written, deviation: content.deviation }),
  'order.extended': fc
    .record({
      decision: content.decision,
      until: moment,
      facts: text,
      interests: text,
      contactBan,
      withoutCareAdvice: maybe(written),
    })
    .map(goodExtension),
  'extension.declined': fc.record({ reason: written }),
  'order.amended': fc.record({
    reason: written,
    contactBan: maybe(contactBan),
    persons: maybe(fc.constantFrom([{ key: 'p2', residence: 'elsewhere' }], [{ ...P2, key: 'p4' }])),
    startsAt: maybe(moment),
    printedEndsAt: maybe(moment),
  }),
  'order.revoked': fc.record({
    decision: content.decision,
    ground: fc.constantFrom('help-accepted', 'danger-gone', 'other'),
    effectiveAt: moment,
    reasons: written,
  }),
  'revocation.refused': fc.record({ decision: content.decision, reasons: written }),
} as const;

const drafted = fc.record({
  player: fc.constantFrom(...PLAYERS),
  when: fc.constantFrom('2026-03-10 11:00', '2026-03-12 21:19', '2026-03-12 21:20', '2026-06-01 12:00'),
  draft: fc.constantFrom(...CHECKED_TYPES).chain((type) => DRAFTS[type].map((data) => ({ type, data }))),
  context: maybe(
    fc.constantFrom({ mandate: null }, { earlierOrders: ['0f0f0f0f-1111-4222-8333-555555555555'] }),
  ),
});

test('every refusal is ticked off as missing, no hint repeats one, and the answer is the same twice', () => {
  fc.assert(
    fc.property(drafted, ({ player, when, draft: { type, data }, context }) => {
      const asked = { player, type, when, content: data as Record<string, unknown> };
      const { draft, history } = draftWith(context === undefined ? asked : { ...asked, context });
      const check = checkDecision(draft, history, MAY);
      const refusals = gateRefusals(draft, history);
      const gone = check.content.filter(({ present }) => present === false);
      for (const { detail, pointer, code } of refusals) {
        expect([code, gone.some((element) => element.detail.includes(detail))]).toEqual([code, true]);
        if (pointer !== '') expect(check.hints.map((hint) => hint.pointer)).not.toContain(pointer);
      }
      if (refusals.length === 0)
        expect(gone.every(({ element }) => element === 'counsel-asked' || element === 'grounds')).toBe(true);
      const keys = check.hints.map(({ code, pointer, detail }) => `${code} ${pointer} ${detail}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { pointer, ground, kind } of check.hints) {
        expect(pointer).toMatch(/^(|\/occurredAt|\/data(\/\w+)*)$/);
        expect(ground).toMatch(
          kind === 'statute' ? /^[A-Z]\w+ art\. / : /^[a-z ]+: .+ \([A-Z]\w+ art\. .+\)$/,
        );
      }
      expect(checkDecision(draft, history, MAY)).toEqual(check);
    }),
    { numRuns: 400 },
  );
});
