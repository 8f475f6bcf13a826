/** Every flag that the decision would raise, shown before it is signed: the flag readers themselves say which. */
import type { Flag, RecordedEvent } from '../model.ts';
import { flagsOf } from '../flags/index.ts';
import { forceOf } from '../force.ts';
import { append, type History } from '../history.ts';
import { groundOf, type Hint, type HintKind } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';

interface FlagHint {
  pointer: string;
  kind?: Exclude<HintKind, 'statute'>;
  /** Dutch, for all but statute. */
  says?: string;
  /** Dutch: what can still be done about it. */
  advice: string;
  /** It rests on something earlier and still is about this decision. */
  restsOnEarlier?: true;
}

const FLAG_HINTS: Readonly<Record<string, FlagHint>> = {
  'printed-start-early': {
    pointer: '/data/startsAt',
    advice: 'Druk geen begin af dat vóór de bekendmaking ligt.',
  },
  'printed-end-differs': {
    pointer: '/data/printedEndsAt',
    kind: 'unsettled',
    says: 'de wet zegt niet wat geldt als het afgedrukte einde afwijkt van het berekende',
    advice: 'Reken het einde na.',
  },
  'counsel-not-asked': {
    pointer: '',
    advice: 'Vraag of de betrokkene een raadsman wenst en leg het antwoord vast.',
  },
  'no-contact-ban': { pointer: '/data/contactBan', advice: 'Klopt dat?' },
  'entry-on-suspicion': {
    pointer: '/data/danger',
    advice: 'Staat het gevaar vast, zeg dat dan in het besluit.',
    restsOnEarlier: true,
  },
  'extension-lapsed': { pointer: '/occurredAt', advice: 'Een nieuw huisverbod vraagt nieuwe feiten.' },
  'second-extension': {
    pointer: '',
    kind: 'unsettled',
    says: 'over een tweede verlenging zwijgt de wet',
    advice: 'Motiveer waarom de eerste verlenging niet volstond.',
  },
  'extended-while-suspended': {
    pointer: '',
    kind: 'unsettled',
    says: 'de wet zegt niet of een geschorst huisverbod kan worden verlengd',
    advice: 'Ga in op wat de rechter heeft overwogen.',
  },
  'no-system-meeting': {
    pointer: '',
    kind: 'practice',
    says: 'een systeemgesprek gaat vooraf aan een verlenging',
    advice: 'Houd het gesprek nog, of schrijf op waarom dat niet kon.',
  },
  'extended-against-advice': {
    pointer: '/data/facts',
    kind: 'practice',
    says: 'het advies van de hulpverlening weegt mee',
    advice: 'Schrijf op waarom dat advies niet wordt gevolgd.',
  },
  'extension-in-disputed-difference': {
    pointer: '/data/until',
    kind: 'unsettled',
    says: 'vier weken vanaf het besluit of vanaf het ingaan',
    advice: 'Een einde binnen vier weken na het besluit is in beide lezingen goed.',
  },
  'start-put-off': { pointer: '/data/startsAt', advice: 'Een huisverbod gaat meteen in.' },
  'amended-retroactively': {
    pointer: '/data/printedEndsAt',
    advice: 'Wat toen een overtreding was, wordt zo achteraf toegestaan.',
  },
  'revoked-retroactively': {
    pointer: '/data/effectiveAt',
    advice: 'Wat toen een overtreding was, wordt zo achteraf toegestaan.',
  },
};

/**
 * Said elsewhere in this check: `present-not-heard` per person; `conflicting-accounts` only shows that the order did answer;
 * `not-adult-in-hindsight` is refused.
 */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'present-not-heard',
  'conflicting-accounts',
  'not-adult-in-hindsight',
]);

export function flagHints(reading: Reading): Hint[] {
  const { at, refusals } = reading;
  // Before the law there were no ten days to count.
  if (refusals.some(({ code }) => code === 'no-law-then')) return [];
  const { history, sequence } = asIfMadeKnown(reading);
  const flags = flagsOf({ history, force: forceOf(history), deadlines: [], now: at });
  return flags
    .filter(
      ({ code, basedOn }) =>
        !SAID_ELSEWHERE.has(code) && (basedOn === sequence || FLAG_HINTS[code]?.restsOnEarlier === true),
    )
    .filter((flag) => !(flag.code === 'printed-end-differs' && endAlone(reading)))
    .map((flag) => fromFlag(flag, reading));
}

function fromFlag({ code, rule, detail }: Flag, { at }: Reading): Hint {
  // A flag that this table does not know yet is shown all the same, with its own rule.
  const { pointer, kind = 'statute', says, advice } = FLAG_HINTS[code] ?? { pointer: '', advice: '' };
  const ground = groundOf({ rule, kind, says }, at);
  return { code, kind, ground, detail: `${detail} ${advice}`.trim(), pointer };
}

/** An end without a start cannot be compared before the order is made known; `date-hints.ts` says what it presupposes. */
export function endAlone({ draft }: Reading): boolean {
  return (
    draft.type === 'order.imposed' &&
    draft.data.form === 'written' &&
    draft.data.printedEndsAt !== undefined &&
    draft.data.startsAt === undefined
  );
}

/** The case as it would stand if the decision were taken and handed over this very minute: the best that can still happen. */
function asIfMadeKnown({ draft, history, at, excluded }: Reading): { history: History; sequence: number } {
  const sequence = Math.max(0, ...history.bySequence.keys()) + 1;
  const decided: RecordedEvent = { ...draft, sequence, recordedAt: at };
  const after = append(history, decided);
  const service: RecordedEvent = {
    sequence: sequence + 1,
    type: 'order.served',
    occurredAt: at,
    recordedAt: at,
    timeSource: 'system',
    actor: draft.actor,
    data: { person: excluded, method: 'in-person', place: '', decision: sequence },
  };
  return { history: append(after, service), sequence };
}
