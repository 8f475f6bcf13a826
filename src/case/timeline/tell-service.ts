/** Making decisions known: when the person has it, it counts (Awb 3:40, 3:41). */
import { decisionsOf, type Decision } from '../decisions.ts';
import type { EventData, EventOf } from '../events/index.ts';
import { forceOf } from '../force.ts';
import { extensionTerm } from '../order-state.ts';
import { storedInstant } from '../stored-instant.ts';
import { DECISION_WORDS, decisionWords, endWords, standing } from './order-words.ts';
import type { Moment, Tales } from './tale.ts';
import { capital, quoted, remarked, sentences, spoken } from './words.ts';

type Served = EventOf<'order.served'>;

const METHOD: Readonly<Record<EventData['order.served']['method'], (who: string) => string>> = {
  'in-person': (who) => `is in persoon aan ${who} gegeven`,
  sent: (who) => `is per post naar ${who} gestuurd`,
  electronic: (who) => `is digitaal naar ${who} gestuurd`,
  'to-counsel': (who) => `is naar de advocaat van ${who} gestuurd`,
  deposited: (who) => `ligt klaar voor ${who} om op te halen`,
  other: (who) => `is op een andere manier bij ${who} gekomen`,
};

const DONE: Readonly<Record<EventData['order.served']['method'], string>> = {
  'in-person': 'overhandigd',
  sent: 'verstuurd',
  electronic: 'verstuurd',
  'to-counsel': 'verstuurd',
  deposited: 'klaargelegd',
  other: 'doorgegeven',
};

export const serviceTales: Tales<'order.served' | 'delivery.failed' | 'reasons.supplied'> = {
  'order.served': (event, moment) => {
    const decision = decisionsOf(moment.until).find(({ writtenBy }) => writtenBy === event.sequence);
    const what = decision === undefined ? 'een kopie' : DECISION_WORDS[decision.event.type];
    return {
      title: `${capital(what.replace(/^(het|de|een) /, ''))} ${DONE[event.data.method]}`,
      text: sentences(
        `${capital(what)} ${METHOD[event.data.method](moment.names.of(event.data.person))}.`,
        remarked('Plaats', event.data.place),
        interpreterWords(event.data.interpreter),
        event.data.refusedToSign === true && 'Tekenen voor ontvangst is geweigerd. Dat verandert niets.',
        decision === undefined
          ? 'Voor het begin en het einde verandert dat niets.'
          : whatItChanges(decision, event, moment),
      ),
      rule: 'awb-3-41',
    };
  },
  'delivery.failed': ({ data, occurredAt }, { until, names }) => {
    const sent = until.bySequence.get(data.service);
    const when = sent === undefined ? '' : ` van ${spoken(sent.occurredAt)}`;
    return {
      title: 'Digitaal bericht niet aangekomen',
      text: sentences(
        `Het digitale bericht${when} is niet aangekomen.`,
        'Het telt daarom niet. Het besluit moet opnieuw worden gestuurd.',
        standing(until, occurredAt, names),
      ),
      rule: 'awb-2-8',
    };
  },
  'reasons.supplied': ({ data }, { until }) => ({
    title: 'Uitleg nagestuurd',
    text: sentences(
      `De uitleg bij ${decisionWords(until, [data.decision])} is nagestuurd.`,
      remarked('Uitleg', data.reasons),
    ),
    rule: 'awb-3-47',
  }),
};

function interpreterWords(interpreter: Served['data']['interpreter']): string | undefined {
  if (interpreter === undefined) return undefined;
  if (interpreter === false) return 'Er was geen tolk bij.';
  return interpreter === true ? 'Er was een tolk bij.' : `Er was een tolk bij: ${quoted(interpreter)}.`;
}

/** What is different from this instant on, or from a later one. */
function whatItChanges(decision: Decision, event: Served, { until, names }: Moment): string {
  switch (decision.event.type) {
    case 'order.imposed':
      return beginning(decision, event, until);
    case 'order.extended':
      return isInTime(decision, until)
        ? `Dat was op tijd. Het huisverbod geldt nu tot ${endWords(until) ?? ''}.`
        : 'Dat was te laat: het huisverbod was al voorbij. De verlenging telt niet.';
    case 'order.amended':
      return sentences('De wijziging geldt vanaf nu.', standing(until, event.occurredAt, names));
    case 'order.revoked': {
      const effectiveAt = storedInstant(decision.event.data.effectiveAt);
      return effectiveAt > event.occurredAt
        ? `Het huisverbod geldt tot ${endWords(until) ?? spoken(effectiveAt)}.`
        : 'Het huisverbod was al gestopt.';
    }
    case 'revocation.refused':
      return standing(until, event.occurredAt, names);
  }
}

/** Handed over, it begins now or at the later printed start; the paper of a spoken order moves no date. */
function beginning(decision: Decision, { occurredAt, sequence }: Served, until: Moment['until']): string {
  const end = endWords(until) ?? '';
  const startsAt = forceOf(until)?.term.startsAt ?? occurredAt;
  if (decision.knownBy !== sequence) return `Het huisverbod gold al. Het einde blijft ${end}.`;
  if (endsWhereItBegins(until))
    return 'De einddatum op het papier was al voorbij. Het huisverbod geldt dus niet.';
  if (startsAt > occurredAt) return `Het verbod begint op ${spoken(startsAt)}. Het geldt dan tot ${end}.`;
  return `Het huisverbod geldt vanaf nu tot ${end}.`;
}

function endsWhereItBegins(until: Moment['until']): boolean {
  const term = forceOf(until)?.term;
  return term !== undefined && term.startsAt !== null && term.baseEnd === term.startsAt;
}

function isInTime(decision: Decision, until: Moment['until']): boolean {
  const force = forceOf(until);
  return force !== undefined && extensionTerm(force, decision) !== undefined;
}
