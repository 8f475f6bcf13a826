/** Decisions on a running order: extending, changing, stopping, and not doing so. */
import type { Instant } from '../../time/index.ts';
import type { EventData, EventOf } from '../events/index.ts';
import { forceOf } from '../force.ts';
import { allOf } from '../history.ts';
import { storedInstant } from '../stored-instant.ts';
import { contactSentences, endWords, isSameBan, lengthWords, otherBan } from './order-words.ts';
import { deciderHas } from './tell-order.ts';
import { homeWords, personSentences } from './tell-intake.ts';
import type { Moment, Tales } from './tale.ts';
import { instantWords, reason, sentences, spoken } from './words.ts';

const GROUND: Readonly<Record<EventData['order.revoked']['ground'], (who: string) => string>> = {
  'help-accepted': (who) => `${who} heeft hulp aangenomen.`,
  'danger-gone': () => 'Het gevaar is voorbij.',
  other: () => 'Er is een andere reden om te stoppen.',
};

export const decisionTales: Tales<
  | 'order.amended'
  | 'order.extended'
  | 'extension.declined'
  | 'order.revoked'
  | 'revocation.requested'
  | 'revocation.refused'
> = {
  'order.amended': ({ data }, moment) => ({
    title: 'Huisverbod gewijzigd',
    text: sentences(
      'De burgemeester heeft het huisverbod gewijzigd.',
      ...personSentences(data.persons ?? [], moment),
      data.home !== undefined && `Het adres staat er nu zo: ${homeWords(data.home)}.`,
      data.startsAt !== undefined && `Het nieuwe begin is ${instantWords(data.startsAt)}.`,
      data.printedEndsAt !== undefined && `Het nieuwe einde is ${instantWords(data.printedEndsAt)}.`,
      data.contactBan !== undefined && contactSentences(data.contactBan, moment.names),
      `De wijziging geldt zodra die aan ${moment.names.excluded} is gegeven of gestuurd.`,
      reason(data.reason),
    ),
  }),
  'order.extended': (event, moment) => ({
    title: 'Huisverbod verlengd',
    text: sentences(
      `${deciderHas(event.data.decision)} besloten om het huisverbod te verlengen.`,
      `Het nieuwe einde is ${instantWords(event.data.until)}.`,
      beyondLimit(event, moment),
      `Dat geldt alleen als het op tijd aan ${moment.names.excluded} is gegeven of gestuurd.`,
      ...contactAfterwards(event, moment),
      event.data.withoutCareAdvice !== undefined && 'Er was nog geen advies van de hulpverlening.',
      event.data.decision.reasonsFollow === true && 'De uitleg bij het besluit komt later.',
    ),
    rule: 'wth-9-1',
  }),
  'extension.declined': ({ data }, { until }) => ({
    title: 'Huisverbod niet verlengd',
    text: sentences('De burgemeester verlengt het huisverbod niet.', ends(until), reason(data.reason)),
    rule: 'wth-9-1',
  }),
  'order.revoked': ({ data, occurredAt }, { until, names }) => ({
    title: 'Huisverbod stopt eerder',
    text: sentences(
      `${deciderHas(data.decision)} besloten om met het huisverbod te stoppen.`,
      GROUND[data.ground](names.excluded),
      reason(data.reasons),
      stopsWhen(storedInstant(data.effectiveAt), occurredAt, until),
      `Daarna mag ${names.excluded} weer in de woning komen en contact hebben.`,
      otherBan(until, names),
    ),
    rule: data.ground === 'help-accepted' ? 'wth-2-9' : undefined,
  }),
  'revocation.requested': ({ data }, { names }) => ({
    title: 'Gevraagd om te stoppen',
    text: sentences(
      `${names.of(data.by)} heeft gevraagd om met het huisverbod te stoppen.`,
      reason(data.reasons),
    ),
  }),
  'revocation.refused': ({ data }, { until }) => ({
    title: 'Huisverbod stopt niet eerder',
    text: sentences(
      `${deciderHas(data.decision)} besloten om niet eerder met het huisverbod te stoppen.`,
      ends(until),
      reason(data.reasons),
    ),
  }),
};

/** An order that runs out before the stop was to work ends where it ends. */
function stopsWhen(effectiveAt: Instant, decidedAt: Instant, until: Moment['until']): string {
  if (effectiveAt === decidedAt) return 'Het huisverbod stopt meteen.';
  if (effectiveAt < decidedAt) return `Het huisverbod gold tot ${spoken(effectiveAt)}.`;
  return ends(until) ?? `Het huisverbod geldt tot ${spoken(effectiveAt)}.`;
}

function ends(until: Moment['until']): string | undefined {
  const end = endWords(until);
  return end === undefined ? undefined : `Het huisverbod geldt tot ${end}.`;
}

/** Nothing runs past the limit, whatever a decision says. */
function beyondLimit({ data, occurredAt }: EventOf<'order.extended'>, { until }: Moment): string | undefined {
  const latest = forceOf(until)?.term.latestEnd;
  if (latest === null || latest === undefined || storedInstant(data.until) <= latest) return undefined;
  return `Langer dan ${lengthWords('wth-9-1', occurredAt)} kan niet: het stopt op ${spoken(latest)}.`;
}

/** The list of an extension counts from the old end; until then the old one does. */
function contactAfterwards({ data }: EventOf<'order.extended'>, { before, names }: Moment): string[] {
  const last = allOf(before, ['order.imposed', 'order.amended', 'order.extended']).findLast(
    (decision) => decision.data.contactBan !== undefined,
  );
  if (last?.data.contactBan !== undefined && isSameBan(last.data.contactBan, data.contactBan))
    return ['De regels over contact blijven gelijk.'];
  return ['Na het oude einde geldt voor contact het volgende.', contactSentences(data.contactBan, names)];
}
