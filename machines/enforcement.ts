/** Stage 6: the order in force, suspended, ended; breaches, extension, revocation (Wth 2 lid 9, 9, 11). */
import { each, stageSetup, stay } from './stage-setup.ts';

/** May be recorded from the imposition on, also after the end. */
const RECORDS = stay(
  'passage.permitted',
  'contact.arranged',
  'compliance.checked',
  'breach.recorded',
  'breach.arrested',
  'breach.reported',
  'breach.prosecution-decided',
);

const REQUESTS = {
  ...stay('revocation.requested', 'extension.declined'),
  'revocation.refused': { guard: 'lawful' },
} as const;

/** Whatever may move the order leads to where the law then has it. */
const IN_FORCE = { guard: 'orderInForce', target: '#enforcement.in-force' } as const;
const SUSPENDED = { guard: 'orderSuspended', target: '#enforcement.suspended' } as const;
const IMPOSED = { guard: 'orderImposed', target: '#enforcement.not-started.imposed' } as const;
const ENDED = [
  { guard: 'orderExpired', target: '#enforcement.completed.expired' },
  { guard: 'orderRevoked', target: '#enforcement.completed.revoked' },
  { guard: 'orderAnnulled', target: '#enforcement.completed.annulled' },
] as const;

const RULINGS = ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled', 'appeal.withdrawn'] as const;
const BY_TIME = ['decision.took-effect', 'suspension.lapsed', 'order.expired'] as const;

const EXTEND_REFUSED = { guard: 'refused', target: '#enforcement.in-force' } as const;

export const enforcement = stageSetup.createMachine({
  id: 'enforcement',
  initial: 'not-started',
  states: {
    'not-started': {
      initial: 'no-order',
      states: {
        'no-order': {
          // Only a corrected order can have been suspended or have ended where it begins.
          on: { 'order.imposed': [IMPOSED, IN_FORCE, SUSPENDED, ...ENDED] },
        },
        imposed: {
          on: {
            ...RECORDS,
            ...REQUESTS,
            'order.served': [IN_FORCE, SUSPENDED, ...ENDED],
            'order.amended': [{ guard: 'lawful' }],
            'order.extended': EXTEND_REFUSED,
            'order.revoked': [...ENDED, { guard: 'lawful' }],
            ...each([...RULINGS, ...BY_TIME], [IN_FORCE, SUSPENDED, ...ENDED]),
          },
        },
      },
    },
    'in-force': {
      on: {
        ...RECORDS,
        ...REQUESTS,
        'order.amended': [...ENDED, { guard: 'lawful' }],
        'order.extended': { guard: 'lawful' },
        'order.revoked': [...ENDED, { guard: 'lawful' }],
        'order.served': [...ENDED],
        'delivery.failed': [IMPOSED, ...ENDED],
        ...each([...RULINGS, ...BY_TIME], [SUSPENDED, ...ENDED]),
      },
    },
    suspended: {
      on: {
        ...RECORDS,
        ...REQUESTS,
        'order.amended': [...ENDED, { guard: 'lawful' }],
        'order.extended': { guard: 'lawful' },
        'order.revoked': [...ENDED, { guard: 'lawful' }],
        'order.served': [...ENDED],
        'delivery.failed': [IMPOSED, ...ENDED],
        ...each([...RULINGS, ...BY_TIME], [IN_FORCE, ...ENDED]),
      },
    },
    completed: {
      initial: 'expired',
      on: { ...RECORDS, 'order.extended': EXTEND_REFUSED },
      states: {
        // A higher court that gives an annulled extension back brings the order back; nothing else makes it run again.
        expired: {
          on: {
            'appeal.ruled': { guard: 'orderAnnulled', target: 'annulled' },
            ...each(
              ['higher-appeal.ruled', 'decision.took-effect'],
              [IN_FORCE, SUSPENDED, { guard: 'orderAnnulled', target: 'annulled' }],
            ),
          },
        },
        // A court that takes out the revocation brings the order back for what is left of its term.
        revoked: {
          on: {
            ...each(RULINGS, [
              IN_FORCE,
              SUSPENDED,
              { guard: 'orderExpired', target: 'expired' },
              { guard: 'orderAnnulled', target: 'annulled' },
            ]),
            ...each(BY_TIME, [IN_FORCE, SUSPENDED, { guard: 'orderExpired', target: 'expired' }]),
          },
        },
        annulled: {
          on: each(
            ['higher-appeal.ruled', 'decision.took-effect'],
            [
              IN_FORCE,
              SUSPENDED,
              { guard: 'orderExpired', target: 'expired' },
              { guard: 'orderRevoked', target: 'revoked' },
            ],
          ),
        },
      },
    },
  },
});
