/** Whether people could give their opinion before a decision (Awb 4:8, 4:11). */
import type { EventData } from '../events/index.ts';
import type { Tales } from './tale.ts';
import { reason, sentences } from './words.ts';

const ABOUT: Readonly<Record<EventData['person.heard']['about'], string>> = {
  imposition: 'over het plan voor een huisverbod',
  extension: 'over het plan om het huisverbod te verlengen',
  revocation: 'over het plan om met het huisverbod te stoppen',
};

const CHANNEL: Readonly<Record<EventData['person.heard']['channel'], string>> = {
  'in-person': 'in een gesprek',
  telephone: 'per telefoon',
  video: 'via beeldbellen',
  intercom: 'via de intercom',
  written: 'op papier',
  'through-counsel': 'via de advocaat',
};

const GROUND: Readonly<Record<EventData['hearing.dispensed']['ground'], string>> = {
  urgent: 'Er was te veel haast.',
  'heard-before': 'Dat was al eerder gebeurd en er is niets nieuws.',
  'purpose-defeated': 'Vragen vooraf zou te gevaarlijk zijn of niet meer helpen.',
};

export const hearingTales: Tales<'person.heard' | 'hearing.not-used' | 'hearing.dispensed'> = {
  'person.heard': ({ data }, { names }) => ({
    title: 'Mening gegeven',
    text: `${names.of(data.person)} heeft een mening gegeven ${ABOUT[data.about]}. Dat ging ${CHANNEL[data.channel]}.`,
    rule: 'awb-4-8',
  }),
  'hearing.not-used': ({ data }, { names }) => ({
    title: 'Geen mening gegeven',
    text: sentences(
      `${names.of(data.person)} mocht een mening geven ${ABOUT[data.about]}.`,
      `Dat kon ${CHANNEL[data.channel]}, maar het is niet gebeurd.`,
    ),
    rule: 'awb-4-8',
  }),
  'hearing.dispensed': ({ data }, { names }) => ({
    title: 'Niet om een mening gevraagd',
    text: sentences(
      `${names.of(data.person)} is niet gevraagd om een mening ${ABOUT[data.about]}.`,
      GROUND[data.ground],
      reason(data.reason),
    ),
    rule: 'awb-4-11',
  }),
};
