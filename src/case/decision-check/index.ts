/** The check of a decision before it is signed: pure, and nothing of it is stored. */
import type { History } from '../history.ts';
import { banHints } from './ban-hints.ts';
import { childHints } from './child-hints.ts';
import { contentOf, type AuthorityVerdict, type ContentElement } from './content.ts';
import { copiedHints } from './copied-hints.ts';
import { dateHints } from './date-hints.ts';
import { decisionHints } from './decision-hints.ts';
import type { Draft } from './draft.ts';
import { extensionHints } from './extension-hints.ts';
import { flagHints } from './flag-hints.ts';
import { groundsOf, type CheckedGround } from './grounds.ts';
import { hearingHints } from './hearing-hints.ts';
import type { Hint } from './hint-catalogue.ts';
import { readDraft, type Reading } from './reading.ts';
import { rihgHints } from './rihg-hints.ts';
import { textHints } from './text-hints.ts';
import { themesOf, type AppliedTheme } from './themes.ts';

export type { AuthorityVerdict, ContentElement } from './content.ts';
export { CHECKED_TYPES, draftOf, type CheckedType, type Draft } from './draft.ts';
export { ELEMENT_SOURCES, type ElementSource } from './elements.ts';
export type { CheckedGround } from './grounds.ts';
export { HINT_KINDS, HINTS, type Hint, type HintCode, type HintKind } from './hint-catalogue.ts';
export { TEXT_KINDS, type TextKind } from './texts.ts';
export { THEMES, type AppliedTheme } from './themes.ts';

export interface DecisionCheck {
  /** What needs attention; never a reason to refuse. */
  hints: Hint[];
  content: ContentElement[];
  grounds: CheckedGround[];
  themes: AppliedTheme[];
}

const READERS: readonly ((reading: Reading) => Hint[])[] = [
  decisionHints,
  dateHints,
  textHints,
  copiedHints,
  rihgHints,
  childHints,
  banHints,
  hearingHints,
  extensionHints,
  flagHints,
];

/**
 * Everything worth a second look before a decision is signed. `history` is what happened before `draft.occurredAt`, as the gates
 * take it: a later event in it would be read as known. Refusals come from the gates, not from here; the same gates tick off the content.
 */
export function checkDecision(draft: Draft, history: History, authority: AuthorityVerdict): DecisionCheck {
  const reading = readDraft(draft, history);
  const { at, refusals } = reading;
  const hints = READERS.flatMap((read) => read(reading)).filter((hint) => !isRefused(hint, reading));
  return {
    hints,
    content: contentOf(reading, authority),
    grounds: groundsOf(reading),
    themes: themesOf({ type: draft.type, at, hints, refusals }),
  };
}

/** Where a gate refuses, a hint at the same place would only say it in other words. */
function isRefused({ pointer }: Hint, { refusals }: Reading): boolean {
  return pointer !== '' && refusals.some((refusal) => refusal.pointer === pointer);
}
