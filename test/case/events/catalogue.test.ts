import { describe, expect, test } from 'vitest';
import { ENGINE_EVENT_TYPES, EVENT_TYPES } from '../../../src/case/event-types.ts';
import { EVENT_CATALOGUE, eventKind, mayRecord } from '../../../src/case/events/index.ts';
import { ROLES } from '../../../src/case/model.ts';

/** The column "by" of the contract's table, with its letters; `case.opened` from the fine print. */
const BY: Readonly<Record<string, string>> = {
  'case.opened': 'HPVOM',
  'screening.completed': 'PHOV',
  'case.amended': 'HPOVM',
  'procedure.closed': 'HOM',
  'risk-assessment.started': 'HPVC',
  'risk-assessment.part-completed': 'HPVC',
  'risk-assessment.corrected': 'HPVC',
  'veilig-thuis.consulted': 'HOMV',
  'person.heard': 'HOMP',
  'hearing.not-used': 'HOMP',
  'hearing.dispensed': 'HOM',
  'order.imposed': 'MH',
  'order.declined': 'MH',
  'order.written-up': 'MHO',
  'order.amended': 'M',
  'order.served': 'HPO',
  'delivery.failed': 'HPO',
  'reasons.supplied': 'MHO',
  'home.left': 'HP',
  'keys.surrendered': 'HP',
  'home.entered': 'HPM',
  'entry-report.sent': 'HP',
  'contact-details.given': 'HPO',
  'counsel.requested': 'HPO',
  'counsel.declined': 'HPO',
  'legal-aid-board.notified': 'OH',
  'counsel.assigned': 'OH',
  'mayor.informed': 'H',
  'veilig-thuis.informed': 'HOM',
  'household.informed': 'HOM',
  'care-agency.informed': 'HOM',
  'care.contacted': 'CV',
  'care.offered': 'CV',
  'care.accepted': 'CV',
  'care.refused': 'CV',
  'care.acceptance-confirmed': 'CV',
  'system-meeting.held': 'CV',
  'safety-plan.agreed': 'CV',
  'care-advice.given': 'CV',
  'care.handed-over': 'CV',
  'order.extended': 'M',
  'extension.declined': 'M',
  'order.revoked': 'M',
  'revocation.requested': 'OCVP',
  'revocation.refused': 'M',
  'passage.permitted': 'MOHP',
  'contact.arranged': 'CV',
  'compliance.checked': 'PH',
  'breach.recorded': 'PH',
  'breach.arrested': 'PH',
  'breach.reported': 'PH',
  'breach.prosecution-decided': 'OP',
  'appeal.lodged': 'O',
  'higher-appeal.lodged': 'O',
  'appeal.withdrawn': 'O',
  'interim-relief.requested': 'O',
  'interim-relief.heard': 'O',
  'interim-relief.ruled': 'O',
  'appeal.ruled': 'O',
  'higher-appeal.ruled': 'O',
  'ruling.passed-on': 'O',
  'situation.changed': 'MOHPVC',
  'reassessment.done': 'MO',
  'task.done': 'MOHPVC',
  'event.corrected': 'MOHPVC',
  'event.withdrawn': 'MOHPVC',
  'hold.placed': 'O',
  'hold.lifted': 'O',
};

const LETTERS = {
  mayor: 'M',
  'mayors-office': 'O',
  hulpofficier: 'H',
  police: 'P',
  'veilig-thuis': 'V',
  care: 'C',
  evaluator: '-',
  administrator: '-',
} as const;

describe('who may record what', () => {
  test.each(EVENT_TYPES)('%s', (type) => {
    for (const role of ROLES)
      expect(mayRecord(role, type), role).toBe((BY[type] ?? '').includes(LETTERS[role]));
  });

  test('only what the engine records has no role', () => {
    const nobody = EVENT_TYPES.filter((type) => EVENT_CATALOGUE[type].roles.length === 0);
    expect(nobody).toEqual([...ENGINE_EVENT_TYPES]);
  });
});

describe('the power of a mandate', () => {
  test('powers stand on the acts that a mandate covers, and on no others', () => {
    const powers = EVENT_TYPES.flatMap((type) => {
      const { power } = EVENT_CATALOGUE[type];
      return power === undefined ? [] : [`${power} ${type}`];
    });
    expect(powers.toSorted()).toEqual([
      'wth-2-1 order.imposed',
      'wth-2-3 veilig-thuis.consulted',
      'wth-2-7 order.served',
      'wth-2-7 order.written-up',
      'wth-2-8 care-agency.informed',
      'wth-2-8 household.informed',
      'wth-2-8 veilig-thuis.informed',
      'wth-5-1 counsel.assigned',
      'wth-5-1 counsel.declined',
      'wth-5-1 counsel.requested',
      'wth-5-1 legal-aid-board.notified',
    ]);
  });

  test('what carries a power is open to a hulpofficier', () => {
    for (const { power, roles } of Object.values(EVENT_CATALOGUE)) {
      if (power === undefined) continue;
      expect(roles).toContain('hulpofficier');
    }
  });

  test('a text that is no event type has no entry', () => {
    expect(eventKind('order.imposed')).toMatchObject({ type: 'order.imposed', owner: 'imposition' });
    expect(eventKind('order.forgotten')).toBeUndefined();
    expect(eventKind('toString')).toBeUndefined();
  });

  test('titles are Dutch headings, each its own', () => {
    const titles = EVENT_TYPES.map((type) => EVENT_CATALOGUE[type].title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
