/** From the report to a decision, or to none. */
import { part } from '../../support/case-player.ts';
import { act, type Move } from './move.ts';

export const INTAKE: readonly Move[] = [
  act('screen', () => ({
    type: 'screening.completed',
    data: { domesticViolence: true, livesThere: true, adult: true },
  })),
  act('start the risk assessment', () => ({ type: 'risk-assessment.started' })),
  act('fill in part 1', () => ({ type: 'risk-assessment.part-completed', data: part(1, '1a') })),
  act('fill in part 2', () => ({ type: 'risk-assessment.part-completed', data: part(2, '2a', '2c') })),
  act('fill in part 3', () => ({ type: 'risk-assessment.part-completed', data: part(3) })),
  act('hear about the order', () => ({
    type: 'person.heard',
    data: { person: 'p1', about: 'imposition', channel: 'in-person', views: 'proef' },
  })),
  act('decide not to impose', () => ({
    type: 'order.declined',
    data: { reason: 'proef', deviation: 'proef' },
  })),
  act('close the procedure', () => ({ type: 'procedure.closed', data: { reason: 'proef' } })),
  act('place a hold', () => ({ type: 'hold.placed', data: { reason: 'proef' } })),
  act('lift the hold', () => ({ type: 'hold.lifted', data: { reason: 'proef' } })),
  act('tell Veilig Thuis', () => ({ type: 'veilig-thuis.informed' })),
  act('hand over the care', () => ({ type: 'care.handed-over', data: { to: 'ZORG1' } })),
];

/** What is left of stage 4 once the order is there. */
export const CARRYING_OUT: readonly Move[] = [
  act('leave, hand over the keys, be reachable', () => [
    { type: 'home.left' },
    { type: 'keys.surrendered', data: { count: 0, taken: false } },
    { type: 'contact-details.given', data: { phone: '0600000000', electronicConsent: true } },
  ]),
  act('tell everybody', () => [
    { type: 'household.informed', data: { person: 'p2' } },
    { type: 'veilig-thuis.informed' },
  ]),
];
