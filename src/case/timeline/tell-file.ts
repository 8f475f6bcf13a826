/** The file as a whole: new circumstances, a second look, tasks, keeping. */
import type { Instant } from '../../time/index.ts';
import type { EventData, EventOf } from '../events/index.ts';
import type { Task } from '../model.ts';
import { orderStateAt } from '../order-state.ts';
import type { Moment, Tales } from './tale.ts';
import { reason, remarked, sentences } from './words.ts';

const KIND: Readonly<Record<EventData['situation.changed']['kind'], (who: string | undefined) => string>> = {
  'resident-moved': (who = 'Een huisgenoot') => `${who} is verhuisd.`,
  'children-placed-elsewhere': (who = 'Een kind') => `${who} woont voorlopig ergens anders.`,
  detained: (who = 'Iemand uit deze zaak') => `${who} zit vast bij de politie of in de gevangenis.`,
  released: (who = 'Iemand uit deze zaak') => `${who} zit niet meer vast.`,
  'other-ban': (who = 'Iemand uit deze zaak') => `${who} heeft ook een ander verbod gekregen.`,
  request: (who = 'Iemand uit deze zaak') => `${who} heeft iets gevraagd over het huisverbod.`,
};

const OUTCOME: Readonly<Record<EventData['reassessment.done']['outcome'], string>> = {
  keep: 'Het huisverbod blijft.',
  revoke: 'Het huisverbod kan stoppen. Daarvoor komt een eigen besluit.',
};

const TASK: Readonly<Record<Task['kind'], string>> = {
  rectification: 'De papieren zijn aangepast na een verbetering.',
  notice: 'Wie het eerder hoorde, weet nu ook wat er is verbeterd.',
  reassessment: 'Er is opnieuw naar het huisverbod gekeken.',
};

export const fileTales: Tales<
  'situation.changed' | 'reassessment.done' | 'task.done' | 'hold.placed' | 'hold.lifted'
> = {
  'situation.changed': (event, moment) => ({
    title: 'Er is iets veranderd',
    text: sentences(
      KIND[event.data.kind](event.data.person === undefined ? undefined : moment.names.of(event.data.person)),
      remarked('Wat er is gemeld', event.data.text),
      asksAgain(event, moment),
    ),
  }),
  'reassessment.done': ({ data, occurredAt }, { until }) => ({
    title: 'Opnieuw gekeken',
    text: sentences(
      'Er is opnieuw gekeken of het huisverbod nog nodig is.',
      isRunning(until, occurredAt) ? OUTCOME[data.outcome] : 'Het huisverbod was toen al voorbij.',
      reason(data.reasons),
    ),
  }),
  'task.done': ({ data }, { tasks }) => {
    const task = tasks.find(({ id }) => id === data.task);
    return {
      title: 'Taak gedaan',
      text: sentences(
        task === undefined ? 'Iets wat nog moest gebeuren, is gedaan.' : TASK[task.kind],
        remarked('Toelichting', data.note),
      ),
    };
  },
  'hold.placed': ({ data }) => ({
    title: 'Dossier blijft langer bewaard',
    text: sentences('De papieren van deze zaak worden voorlopig niet vernietigd.', reason(data.reason)),
    rule: 'wth-10-1',
  }),
  'hold.lifted': ({ data }) => ({
    title: 'Dossier hoeft niet langer te blijven',
    text: sentences(
      'De papieren hoeven niet meer extra lang te blijven. De gewone bewaartijd telt weer.',
      reason(data.reason),
    ),
    rule: 'wth-10-1',
  }),
};

function isRunning(until: Moment['until'], at: Instant): boolean {
  const state = orderStateAt(until, at);
  return state === 'in-force' || state === 'suspended' || state === 'imposed';
}

/** Never by itself: a person looks whether the order can stay. */
function asksAgain({ occurredAt }: EventOf<'situation.changed'>, { until }: Moment): string | undefined {
  return isRunning(until, occurredAt) ? 'De gemeente kijkt daarom of het huisverbod kan blijven.' : undefined;
}
