/** Each invariant of a step and of a refusal shown to fail. */
import { describe, expect, test } from 'vitest';
import type { CaseFile, RecordedEvent } from '../../../src/case/model.ts';
import { DAY } from '../../machines/chance/scene.ts';
import { at, utc } from '../../support/case-player.ts';
import { right, start, withOrder, withSnapshot } from './doctored.ts';
import { EDGE_INVARIANTS, type Edge } from './edge-invariants.ts';
import { refusalFaults, type Refusal } from './refusal-invariant.ts';

describe('steps', () => {
  const before = right.file;
  const event = (type: RecordedEvent['type'], when: string, content: object = {}): RecordedEvent => ({
    ...before.events[0]!,
    sequence: before.events.length + 1,
    type,
    occurredAt: at(when),
    recordedAt: at(when),
    data: content,
  });
  const ended = (state: 'expired' | 'revoked' | 'annulled'): CaseFile =>
    withSnapshot(
      { states: { ...before.snapshot.states, enforcement: `completed.${state}` } },
      withOrder({ state }),
    );
  const edge = (changes: Partial<Edge>): Edge => ({ before, after: before, event: undefined, ...changes });

  test('an extension at the end, one after it, and one past four weeks', () => {
    const extension = event('order.extended', '2026-03-30 20:30', { until: utc('2026-03-30 20:30') });
    const past = event('order.extended', '2026-03-12 12:00', { until: utc('2026-03-30 20:31') });
    expect(EDGE_INVARIANTS['no extension at or after the end'](edge({ event: past }))).toEqual([
      'extended past four weeks',
    ]);
    expect(EDGE_INVARIANTS['no extension at or after the end'](edge({ event: extension }))).toEqual([
      'extended at or after the end',
    ]);
    expect(
      EDGE_INVARIANTS['no extension at or after the end'](
        edge({ before: ended('expired'), event: extension }),
      ),
    ).toContain('extended while expired');
  });
  test('a late extension that its gate should have refused', () => {
    const until = utc('2026-03-20 12:00');
    const extension = event('order.extended', '2026-03-05 12:00', { until });
    const flag = {
      code: 'unlawful-in-hindsight',
      rule: 'wth-9-1',
      detail: 'proef',
      basedOn: extension.sequence,
    };
    const after = withSnapshot({ flags: [flag] });
    expect(
      EDGE_INVARIANTS['no extension at or after the end'](edge({ after, event: extension })),
    ).toHaveLength(1);
  });
  test('what has run out runs again by a lower court', () => {
    const ruled = (type: 'appeal.ruled' | 'higher-appeal.ruled', outcome: string): RecordedEvent =>
      event(type, '2026-03-12 12:00', { outcome, decisions: [8] });
    const revived = (state: 'expired' | 'annulled', ruling: RecordedEvent): string[] =>
      EDGE_INVARIANTS['an ended order does not run again'](edge({ before: ended(state), event: ruling }));
    expect(revived('expired', ruled('appeal.ruled', 'annulled'))).toHaveLength(1);
    expect(revived('expired', ruled('higher-appeal.ruled', 'dismissed'))).toHaveLength(1);
    expect(revived('annulled', ruled('appeal.ruled', 'set-aside'))).toHaveLength(1);
    expect(revived('expired', ruled('higher-appeal.ruled', 'set-aside'))).toEqual([]);
  });
  test('what was revoked or annulled runs again by time, or by what is no reason', () => {
    const names = 'an ended order does not run again';
    expect(EDGE_INVARIANTS[names](edge({ before: ended('revoked') }))).toEqual([
      'completed.revoked to in-force by time',
    ]);
    const served = event('order.served', '2026-03-12 12:00');
    expect(EDGE_INVARIANTS[names](edge({ before: ended('annulled'), event: served }))).toHaveLength(1);
  });
  test('an event that the case did not list', () => {
    const lapsed = edge({ event: event('interim-relief.heard', '2026-03-12 12:00') });
    expect(EDGE_INVARIANTS['what is taken was listed as taken'](lapsed)).toHaveLength(1);
  });
  test('an event that changed, and one that counts again', () => {
    const name = 'nothing that was recorded is lost or changed';
    const changed = { ...before, events: before.events.with(3, { ...before.events[3]!, data: {} }) };
    expect(EDGE_INVARIANTS[name](edge({ after: changed }))).toHaveLength(1);
    expect(
      EDGE_INVARIANTS[name](edge({ after: { ...before, events: before.events.slice(0, -1) } })),
    ).toHaveLength(1);
    const voided = { ...before, events: before.events.with(3, { ...before.events[3]!, voidedBy: 9 }) };
    expect(EDGE_INVARIANTS[name](edge({ before: voided }))).toHaveLength(1);
  });
});

describe('refusals', () => {
  const refuse = (changes: Partial<Refusal>): string[] =>
    refusalFaults({
      before: right.file,
      type: 'order.extended',
      at: right.snapshot.advancedTo,
      result: { outcome: 'not-accepted', accepts: [] },
      ...changes,
    });
  const reason = {
    code: 'proef',
    rule: 'wth-2-4-b',
    article: 'Wth art. 2 lid 4',
    detail: 'Proef.',
    pointer: '',
  };

  test('not accepted though listed, and an extension without a reason', () => {
    expect(refuse({})).toEqual([
      'order.extended is listed and not accepted',
      'an extension is not accepted, without a reason',
    ]);
    expect(refuse({ type: 'interim-relief.heard' })).toEqual([]);
  });

  test('refused without words, and after four weeks without the article', () => {
    expect(refuse({ result: { outcome: 'gate-refused', refusals: [] } })).toHaveLength(1);
    expect(
      refuse({ result: { outcome: 'gate-refused', refusals: [{ ...reason, detail: '' }] } }),
    ).toHaveLength(1);
    const refused = { outcome: 'gate-refused', refusals: [reason] } as const;
    expect(refuse({ result: { ...refused, refusals: [reason] }, at: start + 28 * DAY })).toHaveLength(1);
    expect(refuse({ result: { ...refused, refusals: [reason] } })).toEqual([]);
    expect(refuse({ result: { outcome: 'invalid', errors: [] } })).toHaveLength(1);
  });
});
