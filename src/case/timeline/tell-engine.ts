/** What time brought about by itself. */
import { dutchDate } from '../../time/index.ts';
import type { EventData, EventOf } from '../events/index.ts';
import { all, type History } from '../history.ts';
import type { EventType } from '../model.ts';
import { storedInstant } from '../stored-instant.ts';
import { deadlineName, missedWords } from './duty-words.ts';
import { otherBan, standing } from './order-words.ts';
import { stopIsOver } from './stops.ts';
import type { Moment, Tales, Told } from './tale.ts';
import { capital, sentences, spoken } from './words.ts';

export const engineTales: Tales<
  | 'decision.took-effect'
  | 'suspension.lapsed'
  | 'order.expired'
  | 'deadline.missed'
  | 'retention.due'
  | 'file.destroyed'
  | 'calendar.changed'
> = {
  'decision.took-effect': effectTold,
  'suspension.lapsed': ({ data, occurredAt }, { until, names }) => ({
    title: 'Tijdelijke stop voorbij',
    text: sentences(
      stopIsOver(data.because, occurredAt, { until, names }),
      `Dat volgt uit de uitspraak${of(data.because, until)}.`,
      standing(until, occurredAt, names),
    ),
    rule: data.rule,
  }),
  'order.expired': ({ data }, { until, names }) => ({
    title: 'Huisverbod afgelopen',
    text: sentences(
      'Het huisverbod is vanzelf afgelopen.',
      `${names.excluded} mag weer in de woning komen en contact hebben.`,
      otherBan(until, names),
    ),
    rule: data.rule,
  }),
  'deadline.missed': ({ data, occurredAt }, { names }) => ({
    title: 'Niet op tijd',
    text: missedWords(data, occurredAt, names),
    rule: data.rule,
  }),
  'retention.due': ({ data }, { until }) => ({
    title: 'Bewaartijd voorbij',
    text: isHeld(until)
      ? 'De papieren van deze zaak zijn lang genoeg bewaard. Er is gevraagd om ze nog te houden.'
      : 'De papieren van deze zaak zijn lang genoeg bewaard. De gemeente moet ze vernietigen.',
    rule: data.rule,
  }),
  'file.destroyed': ({ data }) => ({
    title: 'Dossier vernietigd',
    text: 'De papieren van deze zaak zijn vernietigd.',
    rule: data.rule,
  }),
  'calendar.changed': ({ data }) => ({
    title: 'Nieuwe lijst met vrije dagen',
    text: sentences(
      'De lijst met officiële vrije dagen is vernieuwd.',
      data.changes.length === 0
        ? 'Voor deze zaak verandert er niets.'
        : 'Daarom is opnieuw geteld hoe lang er tijd is.',
      ...data.changes.map(recountWords),
    ),
    rule: 'atw-3',
  }),
};

/** What took effect follows from the decision or ruling that announced it. */
const EFFECT: Readonly<Partial<Record<EventType, Pick<Told, 'title' | 'text'>>>> = {
  'order.imposed': {
    title: 'Huisverbod begonnen',
    text: 'Het huisverbod is nu begonnen, zoals op het papier staat.',
  },
  'order.revoked': { title: 'Huisverbod gestopt', text: 'Het besluit om te stoppen geldt nu.' },
  'order.extended': { title: 'Verlenging begonnen', text: 'De verlenging is nu begonnen.' },
};

function effectTold({ data, occurredAt }: EventOf<'decision.took-effect'>, { until, names }: Moment): Told {
  const because = until.bySequence.get(data.because);
  const ruling = {
    title: 'Uitspraak geldt nu',
    text: `De uitspraak van de rechter${of(data.because, until)} geldt nu.`,
  };
  const { title, text } = (because && EFFECT[because.type]) ?? ruling;
  return { title, text: sentences(text, standing(until, occurredAt, names)), rule: data.rule };
}

function of(sequence: number, history: History): string {
  const event = history.bySequence.get(sequence);
  return event === undefined ? '' : ` van ${spoken(event.occurredAt)}`;
}

function isHeld(until: History): boolean {
  const placed = all(until, 'hold.placed').at(-1)?.occurredAt ?? -Infinity;
  const lifted = all(until, 'hold.lifted').at(-1)?.occurredAt ?? -Infinity;
  return placed > lifted;
}

function recountWords({
  rule,
  old,
  new: now,
  running,
}: EventData['calendar.changed']['changes'][number]): string {
  const day = ({ dueAt, lastDay }: typeof old): string =>
    lastDay === undefined ? spoken(storedInstant(dueAt)) : dutchDate(lastDay);
  const past = running ? '' : ' Die tijd was al voorbij.';
  return `${capital(deadlineName(rule))}: eerst kon het nog op ${day(old)}, nu nog op ${day(now)}.${past}`;
}
