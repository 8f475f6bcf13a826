/** The texts of a draft, each with its kind, the article that asks it and how short is very short. */
import { all } from '../history.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

export type TextKind =
  | 'facts'
  | 'interests'
  | 'minor-reason'
  | 'deviation'
  | 'new-facts'
  | 'conflicting-accounts'
  | 'urgency'
  | 'no-advice-reason'
  | 'reasons';

interface Kind {
  /** Dutch, as the subject of a sentence. */
  name: string;
  /** A text of fewer words is very likely a bare statement. */
  bareBelow: number;
}

/**
 * Chosen by this project and no rule of law: facts must say what happened, when, to whom and how that is known; interests name
 * both sides and why one prevails; a reason names the person and the harm. Below these lengths that hardly ever fits. They
 * only ever make a hint: a court reads what is written, not how much.
 */
export const TEXT_KINDS: Readonly<Record<TextKind, Kind>> = {
  facts: { name: 'De feiten en omstandigheden', bareBelow: 25 },
  interests: { name: 'De afweging van de belangen', bareBelow: 20 },
  'minor-reason': { name: 'De eigen reden van deze minderjarige', bareBelow: 6 },
  deviation: { name: 'De reden om van het RiHG af te wijken', bareBelow: 12 },
  'new-facts': { name: 'De tekst over de nieuwe feiten', bareBelow: 12 },
  'conflicting-accounts': { name: 'De tekst over wie moet vertrekken en waarom', bareBelow: 12 },
  urgency: { name: 'De reden waarom het besluit niet op papier kon wachten', bareBelow: 6 },
  'no-advice-reason': { name: 'De reden waarom het advies ontbreekt', bareBelow: 6 },
  reasons: { name: 'De motivering', bareBelow: 12 },
};

export interface DraftText {
  kind: TextKind;
  pointer: string;
  text: string;
  /** The law asks for this text here: only then it can be too bare. */
  asked: boolean;
  /** For kinds whose rule depends on the decision. */
  rule?: string;
  /** Whose reason it is. */
  person?: string;
}

/** Every text of the draft that says something; a blank one is a matter for the gates. */
export function textsOf(reading: Reading): DraftText[] {
  return [...ownTexts(reading), ...banReasons(reading)].filter(({ text }) => text.trim() !== '');
}

function ownTexts(reading: Reading): DraftText[] {
  const { draft } = reading;
  switch (draft.type) {
    case 'order.imposed':
      return orderTexts(draft, reading);
    case 'order.declined':
      return [
        text('reasons', '/data/reason', draft.data.reason, { rule: 'wth-2-1' }),
        text('deviation', '/data/deviation', draft.data.deviation, { asked: deviates(reading, false) }),
      ];
    case 'order.extended':
      return [
        text('facts', '/data/facts', draft.data.facts),
        text('interests', '/data/interests', draft.data.interests),
        text('no-advice-reason', '/data/withoutCareAdvice', draft.data.withoutCareAdvice, {
          asked: !adviceSinceOrder(reading),
        }),
      ];
    case 'extension.declined':
      return [text('reasons', '/data/reason', draft.data.reason, { rule: 'wth-9-1' })];
    case 'order.amended':
      // What an amendment changes speaks for itself ("naam verkeerd gespeld"): its reason may be short.
      return [text('reasons', '/data/reason', draft.data.reason, { rule: 'wth-2-4-a', asked: false })];
    case 'order.revoked':
    case 'revocation.refused':
      return [text('reasons', '/data/reasons', draft.data.reasons, { rule: 'wth-2-9' })];
  }
}

function orderTexts(
  { data, context }: Extract<Draft, { type: 'order.imposed' }>,
  reading: Reading,
): DraftText[] {
  return [
    text('facts', '/data/facts', data.facts),
    text('interests', '/data/interests', data.interests),
    text('deviation', '/data/deviation', data.deviation, { asked: deviates(reading, true) }),
    text('new-facts', '/data/newFacts', data.newFacts, {
      asked: (context?.earlierOrders ?? []).length > 0,
    }),
    text('conflicting-accounts', '/data/conflictingAccounts', data.conflictingAccounts),
    text('urgency', '/data/urgency', data.urgency, { asked: data.form === 'oral' }),
  ];
}

/** Reasons for adults are not asked; those of minors under the ban are. */
function banReasons({ ban }: Reading): DraftText[] {
  return ban
    .filter(({ minor }) => minor)
    .map(({ entry, pointer, banned }) => ({
      ...text('minor-reason', `${pointer}/reason`, entry.reason, { asked: banned }),
      person: entry.person,
    }));
}

function text(
  kind: TextKind,
  pointer: string,
  written: string | undefined,
  { asked = true, ...rest }: { asked?: boolean; rule?: string } = {},
): DraftText {
  return { kind, pointer, text: written ?? '', asked, ...rest };
}

/** Whether the decision differs from what the instrument indicates. */
export function deviates({ risk }: Reading, imposes: boolean): boolean {
  return risk.indication !== null && risk.indication.indicated !== imposes;
}

/** Advice of the care agency since the order: what an extension looks at. */
export function adviceSinceOrder({ history }: Reading): 'extend' | 'end' | 'revoke' | undefined {
  const imposed = all(history, 'order.imposed')[0]?.occurredAt ?? Infinity;
  return all(history, 'care-advice.given').findLast(({ occurredAt }) => occurredAt >= imposed)?.data.advice;
}
