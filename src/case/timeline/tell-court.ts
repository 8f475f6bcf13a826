/** Going to the court: appeals, the urgent request, and passing rulings on. */
import { pendingRelief } from '../appeals.ts';
import type { History } from '../history.ts';
import { decisionWords, endWords } from './order-words.ts';
import { stopIsOver, stopsEndedBy } from './stops.ts';
import { orderStateAt } from '../order-state.ts';
import type { Moment, Tales } from './tale.ts';
import { capital, sentences, spoken } from './words.ts';

export const courtTales: Tales<
  | 'appeal.lodged'
  | 'higher-appeal.lodged'
  | 'appeal.withdrawn'
  | 'interim-relief.requested'
  | 'interim-relief.heard'
  | 'ruling.passed-on'
> = {
  'appeal.lodged': ({ data, occurredAt }, moment) => ({
    title: 'In beroep bij de rechter',
    text: sentences(
      `${capital(partyWords(data.by, moment))} is het niet eens met ${decisionWords(moment.until, [data.against])}.`,
      'De rechtbank gaat ernaar kijken. Dat heet beroep.',
      goesOn(moment.until, occurredAt),
    ),
    rule: 'awb-6-7',
  }),
  'higher-appeal.lodged': ({ data, occurredAt }, moment) => ({
    title: 'In hoger beroep',
    text: sentences(
      `${capital(partyWords(data.by, moment))} is het niet eens met de uitspraak${of(data.against, moment.until)}.`,
      'De Raad van State gaat ernaar kijken. Dat heet hoger beroep.',
      goesOn(moment.until, occurredAt),
    ),
    rule: 'awb-6-24',
  }),
  'appeal.withdrawn': ({ data, occurredAt, sequence }, moment) => ({
    title: 'Beroep gestopt',
    text: sentences(
      `Het beroep${of(data.appeal, moment.until)} gaat niet door.`,
      whoStopped(data.appeal, moment),
      ...stopsEndedBy(sequence, moment.until).map((ruling) => stopIsOver(ruling, occurredAt, moment)),
    ),
  }),
  'interim-relief.requested': ({ data, occurredAt }, moment) => ({
    title: 'Spoedverzoek aan de rechter',
    text: sentences(
      `${capital(partyWords(data.by, moment))} heeft de rechter met spoed om hulp gevraagd.`,
      `De rechter kan ${data.decisions === undefined ? 'het huisverbod' : decisionWords(moment.until, data.decisions)} tijdelijk stilzetten.`,
      goesOn(moment.until, occurredAt),
    ),
    rule: 'awb-8-81',
  }),
  'interim-relief.heard': (_, moment) => ({
    title: 'Zitting bij de rechter',
    text: sentences('De rechter heeft het spoedverzoek op een zitting besproken.', whoAsked(moment)),
    rule: 'wth-6-1-a',
  }),
  'ruling.passed-on': ({ data }, { until, names }) => ({
    title: 'Uitspraak doorgegeven',
    text: `${data.to === 'police' ? 'De politie' : names.of(data.to)} weet nu wat de rechter heeft beslist. Het gaat om de uitspraak${of(data.ruling, until)}.`,
    rule: 'wth-8-2',
  }),
};

/** A person of the case, or the mayor, who may appeal too. */
function partyWords(by: string, { names }: Moment): string {
  return by === 'mayor' ? 'de burgemeester' : names.of(by);
}

function of(sequence: number, history: History): string {
  const event = history.bySequence.get(sequence);
  return event === undefined ? '' : ` van ${spoken(event.occurredAt)}`;
}

function whoStopped(appeal: number, moment: Moment): string | undefined {
  const lodged = moment.until.bySequence.get(appeal)?.data as { by?: string } | undefined;
  return lodged?.by === undefined ? undefined : `${capital(partyWords(lodged.by, moment))} is ermee gestopt.`;
}

function whoAsked(moment: Moment): string | undefined {
  const by = pendingRelief(moment.before)?.request.data.by;
  return by === undefined ? undefined : `Het was een verzoek van ${partyWords(by, moment)}.`;
}

/** Going to court stops nothing by itself (Awb 6:16). */
function goesOn(until: History, at: number): string | undefined {
  if (orderStateAt(until, at) !== 'in-force') return undefined;
  return `Het huisverbod loopt intussen door, tot ${endWords(until) ?? ''}.`;
}
