import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  inForce,
  opening,
  orderContent,
  part,
  readyToImpose,
} from '../../support/case-player.ts';
import { carriedOut, clockLines, measure, stageLines } from './measured.ts';

/** Reported on 2 March 2026 at 18:00, the instrument open at 18:20, its third part at 18:50. */
const REPORTED = '2026-03-02 18:00';
const reported = (): CasePlayer => new CasePlayer(opening(REPORTED));

describe('initiation, risk assessment and imposition', () => {
  test('report, opening, third part and decision bound the three stages before the order', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    expect(stageLines(measure(player, '2026-03-02'), 'INITIATION', 'RIHG', 'IMPOSITION')).toEqual([
      'INITIATION 2026-03-02 18:00 – 2026-03-02 18:20 COMPLETED',
      'RIHG 2026-03-02 18:20 – 2026-03-02 18:50 COMPLETED',
      'IMPOSITION 2026-03-02 18:50 – 2026-03-02 20:00 COMPLETED',
    ]);
  });

  test('a declined order ends the imposition without one, and is a decision for the clocks', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.declined', '2026-03-02 20:00', { reason: 'proef', deviation: 'proef' });
    const measures = measure(player, '2026-03-02');
    expect(stageLines(measures, 'IMPOSITION', 'EXECUTION')).toEqual([
      'IMPOSITION 2026-03-02 18:50 – 2026-03-02 20:00 NOT_IMPOSED',
    ]);
    expect(clockLines(measures)).toEqual([
      'REPORT_TO_RIHG_START 2026-03-02 18:00 – 2026-03-02 18:20 COMPLETED',
      'RIHG_DURATION 2026-03-02 18:20 – 2026-03-02 18:50 COMPLETED',
      'RIHG_TO_DECISION 2026-03-02 18:50 – 2026-03-02 20:00 COMPLETED',
      'REPORT_TO_DECISION 2026-03-02 18:00 – 2026-03-02 20:00 COMPLETED',
    ]);
  });

  test('closed before the instrument was opened: only the initiation, which came to no order', () => {
    const player = reported();
    player.record('procedure.closed', '2026-03-02 19:00', { reason: 'proef', kind: 'no-ground' });
    const measures = measure(player, '2026-03-02');
    expect(stageLines(measures)).toEqual(['INITIATION 2026-03-02 18:00 – 2026-03-02 19:00 NOT_IMPOSED']);
    expect(clockLines(measures)).toEqual([
      'REPORT_TO_RIHG_START 2026-03-02 18:00 – 2026-03-02 19:00 NOT_IMPOSED',
      'REPORT_TO_DECISION 2026-03-02 18:00 – 2026-03-02 19:00 NOT_IMPOSED',
    ]);
  });

  test('closed with two parts in: the assessment came to no order', () => {
    const player = reported();
    player.record('risk-assessment.started', '2026-03-02 18:20');
    player.record('risk-assessment.part-completed', '2026-03-02 18:30', part(1));
    player.record('risk-assessment.part-completed', '2026-03-02 18:40', part(2));
    player.record('procedure.closed', '2026-03-02 19:00', { reason: 'proef', kind: 'withdrawn' });
    expect(stageLines(measure(player, '2026-03-02'))).toEqual([
      'INITIATION 2026-03-02 18:00 – 2026-03-02 18:20 COMPLETED',
      'RIHG 2026-03-02 18:20 – 2026-03-02 19:00 NOT_IMPOSED',
    ]);
  });

  test('closed after the third part, without a kind: broken off', () => {
    const player = readyToImpose(REPORTED);
    player.record('procedure.closed', '2026-03-02 19:30', { reason: 'proef' });
    const measures = measure(player, '2026-03-02');
    expect(stageLines(measures, 'RIHG', 'IMPOSITION')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-02 18:50 COMPLETED',
      'IMPOSITION 2026-03-02 18:50 – 2026-03-02 19:30 ABORTED',
    ]);
    expect(clockLines(measures, 'RIHG_TO_DECISION', 'REPORT_TO_DECISION')).toEqual([
      'RIHG_TO_DECISION 2026-03-02 18:50 – 2026-03-02 19:30 ABORTED',
      'REPORT_TO_DECISION 2026-03-02 18:00 – 2026-03-02 19:30 ABORTED',
    ]);
  });

  test.each([
    ['transferred', 'TRANSFERRED_OUT'],
    ['migrated', 'SYSTEM_MIGRATION'],
  ])('%s to elsewhere: what was open goes out of sight there', (kind, reason) => {
    const player = readyToImpose(REPORTED);
    player.record('procedure.closed', '2026-03-02 19:30', { reason: 'proef', kind });
    const measures = measure(player, '2026-03-31');
    expect(stageLines(measures, 'IMPOSITION')).toEqual([
      `IMPOSITION 2026-03-02 18:50 – 2026-03-02 19:30 ${reason}`,
    ]);
    expect(measures?.stages.find(({ stage }) => stage === 'IMPOSITION')).toMatchObject({
      observed: false,
      endReason: 'CENSORED',
    });
    expect(clockLines(measures, 'REPORT_TO_DECISION')).toEqual([
      `REPORT_TO_DECISION 2026-03-02 18:00 – 2026-03-02 19:30 ${reason}`,
    ]);
  });

  test('open at the cut-off: as long as it was seen', () => {
    const measures = measure(reported(), '2026-03-02');
    expect(stageLines(measures)).toEqual(['INITIATION 2026-03-02 18:00 – 2026-03-03 00:00 CUTOFF']);
    expect(measures?.stages[0]).toMatchObject({ observed: false, endReason: 'CENSORED' });
    const assessing = reported();
    assessing.record('risk-assessment.started', '2026-03-02 18:20');
    expect(stageLines(measure(assessing, '2026-03-02'), 'RIHG')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-03 00:00 CUTOFF',
    ]);
    expect(stageLines(measure(readyToImpose(REPORTED), '2026-03-02'), 'IMPOSITION')).toEqual([
      'IMPOSITION 2026-03-02 18:50 – 2026-03-03 00:00 CUTOFF',
    ]);
  });

  test('a part that is put right later is no new third part, whoever filled it in', () => {
    const player = readyToImpose(REPORTED);
    player.record('risk-assessment.corrected', '2026-03-02 19:10', { ...part(3, '3a'), reason: 'proef' });
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    expect(stageLines(measure(player, '2026-03-02'), 'RIHG')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-02 18:50 COMPLETED',
    ]);
  });

  test('a part that was put right before it was filled in is in when it is filled in', () => {
    const player = reported();
    player.record('risk-assessment.started', '2026-03-02 18:20');
    player.record('risk-assessment.part-completed', '2026-03-02 18:30', part(1));
    player.record('risk-assessment.part-completed', '2026-03-02 18:40', part(2));
    player.record('risk-assessment.corrected', '2026-03-02 18:45', { ...part(3), reason: 'proef' });
    player.record('risk-assessment.part-completed', '2026-03-02 18:50', part(3));
    expect(stageLines(measure(player, '2026-03-02'), 'RIHG', 'IMPOSITION')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-02 18:50 COMPLETED',
      'IMPOSITION 2026-03-02 18:50 – 2026-03-03 00:00 CUTOFF',
    ]);
  });

  test('an opening that a correction puts after the third part has no end before its start', () => {
    const player = readyToImpose(REPORTED);
    player.record('event.corrected', '2026-03-02 20:00', {
      sequence: 3,
      occurredAt: '2026-03-02T18:30:00Z',
      reason: 'proef',
      asFact: true,
    });
    expect(stageLines(measure(player, '2026-03-02'), 'RIHG')).toEqual([
      'RIHG 2026-03-02 19:30 – 2026-03-03 00:00 CUTOFF',
    ]);
  });

  test('two things at one instant follow each other as they were recorded', () => {
    const player = reported();
    player.record('risk-assessment.started', '2026-03-02 19:00');
    player.record('procedure.closed', '2026-03-02 19:00', { reason: 'proef' });
    expect(stageLines(measure(player, '2026-03-02'))).toEqual([
      'INITIATION 2026-03-02 18:00 – 2026-03-02 19:00 COMPLETED',
      'RIHG 2026-03-02 19:00 – 2026-03-02 19:00 NOT_IMPOSED',
    ]);
  });

  test('a closing that is typed in late, before the opening: what was done after it is no stage of the case', () => {
    const player = readyToImpose(REPORTED);
    player.record('care.contacted', '2026-03-02 18:05', { person: 'p2', agency: 'ZORG1' });
    player.record('procedure.closed', '2026-03-02 18:15', { reason: 'proef' });
    expect(stageLines(measure(player, '2026-03-02'))).toEqual([
      'INITIATION 2026-03-02 18:00 – 2026-03-02 18:15 NOT_IMPOSED',
      'CARE 2026-03-02 18:05 – 2026-03-02 18:15 NOT_IMPOSED',
    ]);
  });

  test('a decision begins the work of imposing too, when the third part was withdrawn', () => {
    const player = inForce(REPORTED);
    player.record('care.contacted', '2026-03-03 09:00', { person: 'p2', agency: 'ZORG1' });
    player.record('event.withdrawn', '2026-03-03 10:00', { sequence: 6, reason: 'proef', asFact: true });
    player.record('procedure.closed', '2026-03-03 11:00', { reason: 'proef' });
    expect(stageLines(measure(player, '2026-03-03'), 'RIHG', 'IMPOSITION', 'CARE')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-03 11:00 ABORTED',
      'CARE 2026-03-03 09:00 – 2026-03-03 11:00 ABORTED',
    ]);
  });

  test('a decision that a correction puts before the third part leaves the imposition without a length', () => {
    const player = inForce(REPORTED);
    const third = player.file.events.findLast(({ type }) => type === 'risk-assessment.part-completed');
    player.record('event.corrected', '2026-03-02 22:00', {
      sequence: third?.sequence,
      occurredAt: '2026-03-02T20:00:00Z',
      reason: 'proef',
      asFact: true,
    });
    const measures = measure(player, '2026-03-02');
    expect(stageLines(measures, 'RIHG', 'IMPOSITION')).toEqual([
      'RIHG 2026-03-02 18:20 – 2026-03-02 21:00 COMPLETED',
    ]);
    expect(clockLines(measures, 'RIHG_TO_DECISION', 'REPORT_TO_DECISION')).toEqual([
      'REPORT_TO_DECISION 2026-03-02 18:00 – 2026-03-02 20:00 COMPLETED',
    ]);
  });
});

describe('help', () => {
  const contact = { person: 'p2', agency: 'ZORG1' };

  test.each([
    ['care-agency.informed', { agency: 'ZORG1' }],
    ['veilig-thuis.informed', {}],
    ['care.contacted', contact],
    ['care.offered', contact],
    ['care.accepted', { ...contact, willNotObstruct: true, willCooperate: true }],
    ['care.refused', contact],
    ['care.acceptance-confirmed', contact],
    ['system-meeting.held', { participants: ['p2'], result: 'proef' }],
    ['safety-plan.agreed', { agreements: 'proef' }],
    ['care-advice.given', { advice: 'end', reasons: 'proef' }],
  ] as const)('begins with %s when that comes first', (type, content) => {
    const player = inForce(REPORTED);
    player.record(type, '2026-03-03 10:00', content);
    player.record('care.offered', '2026-03-03 12:00', contact);
    player.record('care.handed-over', '2026-03-10 09:00', { to: 'ZORG1' });
    expect(stageLines(measure(player, '2026-03-31'), 'CARE')).toEqual([
      'CARE 2026-03-03 10:00 – 2026-03-10 09:00 HANDED_OVER',
    ]);
  });

  test('does not begin with consulting Veilig Thuis about the intention', () => {
    const player = readyToImpose(REPORTED);
    player.record('veilig-thuis.consulted', '2026-03-02 19:30', { contact: 'proef', outcome: 'proef' });
    expect(stageLines(measure(player, '2026-03-31'), 'CARE')).toEqual([]);
  });

  test('a hand-over alone is help that took no time', () => {
    const player = inForce(REPORTED);
    player.record('care.handed-over', '2026-03-10 09:00', { to: 'ZORG1' }, { role: 'care' });
    expect(stageLines(measure(player, '2026-03-31'), 'CARE')).toEqual([
      'CARE 2026-03-10 09:00 – 2026-03-10 09:00 HANDED_OVER',
    ]);
  });

  test('ends with the case, and does not begin after it', () => {
    const before = reported();
    before.record('care.contacted', '2026-03-02 19:00', contact, { role: 'care' });
    before.record('procedure.closed', '2026-03-02 20:00', { reason: 'proef' });
    expect(stageLines(measure(before, '2026-03-31'), 'CARE')).toEqual([
      'CARE 2026-03-02 19:00 – 2026-03-02 20:00 NOT_IMPOSED',
    ]);
    const late = inForce(REPORTED);
    late.record('care.contacted', '2026-03-03 09:00', contact, { role: 'care' });
    late.record('procedure.closed', '2026-03-13 09:00', { reason: 'proef', kind: 'other' });
    expect(stageLines(measure(late, '2026-03-31'), 'CARE')).toEqual([
      'CARE 2026-03-03 09:00 – 2026-03-13 09:00 ABORTED',
    ]);
    const moved = inForce(REPORTED);
    moved.record('care.contacted', '2026-03-03 09:00', contact, { role: 'care' });
    moved.record('procedure.closed', '2026-03-13 09:00', { reason: 'proef', kind: 'transferred' });
    expect(stageLines(measure(moved, '2026-03-31'), 'CARE')).toEqual([
      'CARE 2026-03-03 09:00 – 2026-03-13 09:00 TRANSFERRED_OUT',
    ]);
    const after = reported();
    after.record('procedure.closed', '2026-03-02 20:00', { reason: 'proef' });
    after.record('care.contacted', '2026-03-03 09:00', contact, { role: 'care' });
    expect(stageLines(measure(after, '2026-03-31'), 'CARE')).toEqual([]);
  });

  test('goes on after the order', () => {
    const player = carriedOut(inForce(REPORTED), '2026-03-02');
    player.record('veilig-thuis.informed', '2026-03-02 22:00');
    player.until('2026-04-15 00:00');
    expect(stageLines(measure(player, '2026-04-14'), 'CARE')).toEqual([
      'CARE 2026-03-02 22:00 – 2026-04-15 00:00 CUTOFF',
    ]);
  });
});
