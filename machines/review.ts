/** Court review beside all stages: appeal, interim relief, rulings, higher appeal (Wth 6–9, Awb 8). */
import { each, stageSetup, stay } from './stage-setup.ts';

/** Where review stands once an event has happened: the nearest pending step first. */
const FOLLOW = [
  { guard: 'reliefHeard', target: '#review.relief-heard' },
  { guard: 'reliefRequested', target: '#review.relief-requested' },
  { guard: 'appealPending', target: '#review.on-appeal' },
  { guard: 'higherAppealPending', target: '#review.on-higher-appeal' },
  { target: '#review.completed' },
] as const;

const LODGING = each(['appeal.lodged', 'higher-appeal.lodged'], FOLLOW);
const RULING = each(['appeal.withdrawn', 'appeal.ruled'], FOLLOW);
const REQUEST = { guard: 'lawful', target: '#review.relief-requested' } as const;
const REFUSED = { guard: 'refused', target: '#review.relief-requested' } as const;

export const review = stageSetup.createMachine({
  id: 'review',
  initial: 'not-started',
  states: {
    'not-started': {
      initial: 'no-order',
      states: {
        'no-order': {
          on: { 'order.imposed': { guard: 'lawful', target: 'order' }, 'interim-relief.requested': REFUSED },
        },
        order: {
          on: { 'appeal.lodged': '#review.on-appeal', 'interim-relief.requested': REFUSED },
        },
      },
    },
    'on-appeal': {
      on: {
        ...LODGING,
        ...RULING,
        ...stay('interim-relief.ruled', 'ruling.passed-on', 'suspension.lapsed'),
        'interim-relief.requested': REQUEST,
        'higher-appeal.ruled': FOLLOW,
      },
    },
    'relief-requested': {
      on: {
        ...LODGING,
        ...RULING,
        ...stay('ruling.passed-on', 'suspension.lapsed'),
        'interim-relief.requested': REQUEST,
        'interim-relief.heard': 'relief-heard',
        'interim-relief.ruled': FOLLOW,
        'higher-appeal.ruled': FOLLOW,
      },
    },
    'relief-heard': {
      on: {
        ...LODGING,
        ...RULING,
        ...stay('ruling.passed-on', 'suspension.lapsed', 'interim-relief.heard'),
        'interim-relief.requested': REQUEST,
        'interim-relief.ruled': FOLLOW,
        'higher-appeal.ruled': FOLLOW,
      },
    },
    'on-higher-appeal': {
      on: {
        ...LODGING,
        ...RULING,
        ...stay('interim-relief.ruled', 'ruling.passed-on', 'suspension.lapsed'),
        'interim-relief.requested': REQUEST,
        'higher-appeal.ruled': FOLLOW,
      },
    },
    // A court that gives one judgement after another ends nothing: the next is recorded too.
    completed: {
      on: {
        ...LODGING,
        'appeal.ruled': FOLLOW,
        'higher-appeal.ruled': FOLLOW,
        ...stay('ruling.passed-on'),
        'interim-relief.requested': REFUSED,
      },
    },
  },
});
