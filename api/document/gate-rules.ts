/**
 * Which rules can refuse an event, for the reference. The gates themselves are functions and do not say beforehand what they may
 * answer; the tests hold this table against them.
 */
import type { EventType } from '../../src/case/model.ts';

/** What an order and an extension must contain alike. */
const CONTENTS = ['wth-2-4-b', 'awb-3-4', 'wth-1', 'wth-2-4-c', 'awb-4-8'] as const;

export const GATE_RULES: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'order.imposed': [
    'wth-2-1',
    'wth-2-2',
    'wth-2-3',
    'rihg-incomplete',
    'rihg-deviation',
    'besluit-2-1',
    'wth-2-4-a',
    ...CONTENTS,
    'wth-2-7',
    'wth-3-1',
  ],
  'order.declined': ['rihg-incomplete', 'rihg-deviation'],
  'order.written-up': ['wth-2-7'],
  'order.amended': ['wth-2-4-a', 'wth-2-1', 'wth-9-1', 'wth-1', 'wth-2-4-c'],
  'order.served': ['awb-2-8'],
  'delivery.failed': ['awb-3-41'],
  'home.entered': ['wth-4-3', 'awbi-2', 'awbi-6', 'awbi-7'],
  'order.extended': ['wth-9-1', ...CONTENTS, 'wth-5-1', 'wth-3-1'],
  'order.revoked': ['wth-2-9', 'wth-3-1'],
  'revocation.refused': ['wth-3-1'],
  'interim-relief.requested': ['awb-8-81'],
  'appeal.ruled': ['awb-6-7'],
  'higher-appeal.ruled': ['awb-6-24'],
};
