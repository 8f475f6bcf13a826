/** The decision to impose, and not to. What is forbidden, from when and until when. */
import type { EventData, EventOf } from '../events/index.ts';
import { forceOf } from '../force.ts';
import { storedInstant } from '../stored-instant.ts';
import { contactSentences, endWords, lengthWords } from './order-words.ts';
import type { Moment, Tales } from './tale.ts';
import { instantWords, reason, sentences, spoken } from './words.ts';

type Imposed = EventOf<'order.imposed'>;
type Deciding = EventData['order.imposed']['decision'];

const MODE: Readonly<Record<Deciding['mode'], (mayor: string) => string>> = {
  'mayor-written': (mayor) => `De ${mayor} heeft`,
  'mayor-by-telephone': (mayor) => `De ${mayor} heeft per telefoon`,
  'hulpofficier-mandate': (mayor) => `De hulpofficier van justitie heeft namens de ${mayor}`,
};

/** `De burgemeester heeft per telefoon`, to be followed by a participle. */
export function deciderHas({ mode, deputyAuthority }: Deciding): string {
  return MODE[mode](deputyAuthority === undefined ? 'burgemeester' : 'locoburgemeester');
}

const DANGER: Readonly<Record<EventData['order.imposed']['danger'], string>> = {
  established: 'De reden: er is direct gevaar voor iemand in huis.',
  'serious-suspicion': 'De reden: er is een sterk vermoeden van direct gevaar voor iemand in huis.',
};

export const orderTales: Tales<'order.imposed' | 'order.declined' | 'order.written-up'> = {
  'order.imposed': (event, moment) => ({
    title: 'Huisverbod opgelegd',
    text: sentences(
      `${deciderHas(event.data.decision)} een huisverbod opgelegd aan ${moment.names.excluded}.`,
      ...whatItForbids(event.data, moment),
      DANGER[event.data.danger],
      event.data.newFacts !== undefined && 'Er was al eerder een huisverbod. Nu is er iets nieuws gebeurd.',
      event.data.conflictingAccounts !== undefined && 'De verhalen over wat er gebeurde, verschillen.',
      event.data.deviation !== undefined && 'Het besluit wijkt af van de uitkomst van de vragenlijst.',
      ...whenItHolds(event, moment),
      event.data.decision.reasonsFollow === true && 'De uitleg bij het besluit komt later.',
    ),
    rule: 'wth-2-1',
  }),
  'order.declined': ({ data }, { names }) => ({
    title: 'Geen huisverbod',
    text: sentences(
      `Er komt geen huisverbod voor ${names.excluded}.`,
      reason(data.reason),
      data.deviation !== undefined && 'De vragenlijst over gevaar wees een andere kant op.',
    ),
    rule: 'wth-2-1',
  }),
  'order.written-up': (_, { names }) => ({
    title: 'Huisverbod op papier gezet',
    text: `Het huisverbod dat is uitgesproken, staat nu op papier. ${names.excluded} moet dat papier nog krijgen.`,
    rule: 'wth-2-7',
  }),
};

function whatItForbids({ contactBan }: Imposed['data'], { names }: Moment): string[] {
  return [
    `${names.excluded} moet de woning meteen verlaten.`,
    'In of bij de woning komen mag niet.',
    contactSentences(contactBan, names),
  ];
}

/** Written, it begins when it is handed over or sent; spoken, at once. Dates that the paper prints are told as such. */
function whenItHolds({ data, occurredAt }: Imposed, { until, names }: Moment): string[] {
  const length = lengthWords('wth-2-1', occurredAt);
  const printedEnd =
    data.printedEndsAt === undefined ? [] : [`Als einde staat er: ${instantWords(data.printedEndsAt)}.`];
  if (data.form === 'written') {
    const later = data.startsAt !== undefined && storedInstant(data.startsAt) > occurredAt;
    return [
      `Het verbod begint zodra het besluit aan ${names.excluded} is gegeven of gestuurd.`,
      ...(later ? [`Het begint niet eerder dan ${instantWords(data.startsAt ?? '')}.`] : []),
      `Het duurt ${length}.`,
      ...printedEnd,
    ];
  }
  const startsAt = forceOf(until)?.term.startsAt ?? occurredAt;
  const end = endWords(until);
  return [
    'Het besluit is uitgesproken. Het papier volgt.',
    startsAt > occurredAt ? `Het verbod begint op ${spoken(startsAt)}.` : 'Het verbod geldt meteen.',
    `Het duurt ${length}${end === undefined ? '' : `, tot ${end}`}.`,
  ];
}
