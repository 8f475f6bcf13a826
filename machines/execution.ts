/** Stage 4: made known, home left, keys, reachable, everybody told; the end of the order ends it too (Wth 2 lid 6–8, 4, 5). */
import { each, stageSetup, stay } from './stage-setup.ts';

/** Happens at the door as well as later, order or no order yet. */
const AT_THE_DOOR = [
  'home.entered',
  'entry-report.sent',
  'contact-details.given',
  'counsel.requested',
  'counsel.declined',
  'legal-aid-board.notified',
  'counsel.assigned',
  'veilig-thuis.informed',
  'care-agency.informed',
] as const;

/** Needs an order to be about. */
const ABOUT_THE_ORDER = [
  'order.written-up',
  'reasons.supplied',
  'home.left',
  'keys.surrendered',
  'mayor.informed',
  'household.informed',
] as const;

const WITHOUT_GATE = AT_THE_DOOR.filter((type) => type !== 'home.entered');

/** The order may have ended by these before execution was done. */
const MAY_END = [
  'order.expired',
  'order.revoked',
  'decision.took-effect',
  'appeal.ruled',
  'higher-appeal.ruled',
  // A revocation that a court had suspended works again.
  'interim-relief.ruled',
  'appeal.withdrawn',
  'suspension.lapsed',
] as const;

const COMPLETES = [{ guard: 'executionComplete', target: 'completed' }, {}] as const;

export const execution = stageSetup.createMachine({
  id: 'execution',
  initial: 'not-started',
  states: {
    'not-started': {
      initial: 'open',
      states: {
        open: {
          on: {
            ...stay(...WITHOUT_GATE),
            'home.entered': { guard: 'lawful' },
            'order.imposed': { guard: 'lawful', target: '#execution.executing' },
            'procedure.closed': 'closed',
          },
        },
        // Who entered a home still owes its report when no order came of it (Awbi 11).
        closed: { on: stay('entry-report.sent') },
      },
    },
    executing: {
      on: {
        ...each([...WITHOUT_GATE, ...ABOUT_THE_ORDER], COMPLETES),
        'home.entered': { guard: 'lawful' },
        'order.served': [
          { guard: 'orderEnded', target: 'completed' },
          { guard: 'executionComplete', target: 'completed' },
          { guard: 'lawful' },
        ],
        'delivery.failed': { guard: 'lawful' },
        ...each(['situation.changed', 'case.amended', 'order.amended'], COMPLETES),
        ...each(MAY_END, { guard: 'orderEnded', target: 'completed' }),
      },
    },
    completed: {
      on: {
        ...stay(...WITHOUT_GATE, ...ABOUT_THE_ORDER),
        'home.entered': { guard: 'lawful' },
        'order.served': { guard: 'lawful' },
        'delivery.failed': [
          { guard: 'orderEnded' },
          { guard: 'executionIncomplete', target: 'executing' },
          { guard: 'lawful' },
        ],
      },
    },
  },
});
