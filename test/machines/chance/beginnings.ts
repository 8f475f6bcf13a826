/** Cases for chance to go on with, from a mere report to an extended order under review. */
import fc from 'fast-check';
import {
  CasePlayer,
  extensionContent,
  inForce,
  opening,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
} from '../../support/case-player.ts';

const BEGINNINGS = {
  reported: () => new CasePlayer(opening('2026-03-16 18:00'), PROTOCOL),
  prepared: () => readyToImpose('2026-03-16 18:00', {}, PROTOCOL),
  // Its ten days and its four weeks cross the spring change of 29 March 2026.
  inForce: () => inForce('2026-03-16 18:00', {}, PROTOCOL),
  contested: () => contested(),
  electronic: () => electronic(),
  extended: () => extended(),
  // An order of before the change of law of 2018-09-19, over the change of October.
  old: () => {
    const persons = [
      person('p1', { role: 'excluded-person' }),
      person('p2'),
      person('p3', { birthDate: '2012-09-10' }),
    ];
    const player = readyToImpose('2017-10-20 18:00', { persons }, PROTOCOL);
    player.record('order.imposed', '2017-10-20 22:00', orderContent());
    player.record('order.served', '2017-10-21 02:30', { person: 'p1', method: 'in-person', place: 'proef' });
    return player;
  },
};

/** Made known by a message that may turn out not to have arrived. */
function electronic(): CasePlayer {
  const player = readyToImpose('2026-03-16 18:00', {}, PROTOCOL);
  player.record('order.imposed', '2026-03-16 20:00', orderContent(), { role: 'mayor' });
  player.record('contact-details.given', '2026-03-16 20:10', {
    email: 'proef@example.org',
    electronicConsent: true,
  });
  player.record('order.served', '2026-03-16 20:30', { person: 'p1', method: 'electronic', place: 'proef' });
  return player;
}

/** An appeal and a request to suspend are pending. */
function contested(): CasePlayer {
  const player = inForce('2026-03-16 18:00', {}, PROTOCOL);
  player.record('appeal.lodged', '2026-03-17 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2026-03-17 11:00', { by: 'p1' });
  return player;
}

function extended(): CasePlayer {
  const player = readyToExtend(contested(), '2026-03-20');
  player.record('order.extended', '2026-03-20 12:00', extensionContent('2026-04-10 12:00'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-20 13:00', { person: 'p1', method: 'in-person', place: 'proef' });
  return player;
}

/** Norms, so that duties without a number have a moment on which they are missed. */
const PROTOCOL = {
  id: 'proef@1',
  norms: {
    'wth-2-8-household': 120,
    'wth-8-2': 1440,
    'practice-care-advice': 5 * 1440,
    'practice-reassessment': 2880,
  },
};

export type Beginning = keyof typeof BEGINNINGS;
/** Cases in which much can still happen come more often. */
export const beginning = fc.constantFrom<Beginning>(
  'reported',
  'prepared',
  'prepared',
  'inForce',
  'inForce',
  'electronic',
  'contested',
  'contested',
  'extended',
  'extended',
  'old',
);

export function begin(name: Beginning): CasePlayer {
  return BEGINNINGS[name]();
}
