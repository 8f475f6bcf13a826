/** What the law asks a decision to contain, ticked off against a draft (law page, section 7). */
import { cite } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';
import type { Refusal } from '../model.ts';
import { amendmentElements } from './content-amendment.ts';
import { declineElements, refusalElements, revocationElements } from './content-end.ts';
import { extensionElements } from './content-extension.ts';
import { orderElements } from './content-order.ts';
import type { Element, ElementSource } from './elements.ts';
import type { Reading } from './reading.ts';

export interface ContentElement {
  /** Such as `facts`; one per minor has the same name and its own pointer. */
  element: string;
  /** Dutch. */
  title: string;
  /** Citation as on the day of the draft. */
  article: string;
  /** `null` for what only the printed document carries: nobody has seen that yet, so nobody can say. */
  present: boolean | null;
  /** Where it stands: in the draft, in the file, or only in the printed document, which this check has not seen. */
  source: ElementSource;
  pointer: string;
  /** Dutch: when missing, the sentence of the refusal or what is to be done. */
  detail: string;
}

/** Who judged the signer, and what came of it: roles and mandates are looked up outside the case. */
export interface AuthorityVerdict {
  competent: boolean;
  /** Citation, such as `Wth art. 3 lid 1`. */
  article: string;
  /** Dutch. */
  detail: string;
}

/** In the order in which a decision is read; nothing in it is absent from the list for being in order. */
export function contentOf(reading: Reading, authority: AuthorityVerdict): ContentElement[] {
  const { at, refusals } = reading;
  const elements = elementsOf(reading).map((element) => ticked(element, at, refusals));
  // Every list begins with who decides; whether that one may comes right after it.
  return elements.toSpliced(1, 0, competence(authority, reading));
}

function elementsOf(reading: Reading): Element[] {
  const { draft } = reading;
  switch (draft.type) {
    case 'order.imposed':
      return orderElements(draft, reading);
    case 'order.extended':
      return extensionElements(draft, reading);
    case 'order.amended':
      return amendmentElements(draft, reading);
    case 'order.revoked':
      return revocationElements(draft);
    case 'revocation.refused':
      return refusalElements(draft);
    case 'order.declined':
    case 'extension.declined':
      return declineElements(draft, reading);
  }
}

/** Missing is what a gate refuses, in the gate's own words: the list never says otherwise than the refusals do. */
function ticked(element: Element, at: Instant, refusals: readonly Refusal[]): ContentElement {
  const against = refusals.filter((refusal) => concerns(element, refusal));
  const { missing } = element;
  const details = [...new Set(against.map(({ detail }) => detail))];
  return {
    element: element.element,
    title: element.title,
    article: cite(element.rule, at),
    present:
      against.length > 0 || missing !== undefined ? false : element.source === 'document' ? null : true,
    source: element.source,
    pointer: against[0]?.pointer ?? element.pointer,
    detail: details.length > 0 ? details.join(' ') : (missing ?? element.detail),
  };
}

function concerns({ gates, only }: Element, { code, pointer }: Refusal): boolean {
  return gates.includes(code) && (only === undefined || pointer === only);
}

/** The verdict is the asker's; a mode in which nobody but the mayor could decide is refused by a gate and missing here too. */
function competence(authority: AuthorityVerdict, { refusals, draft }: Reading): ContentElement {
  const against = refusals.find(({ code }) => code === 'no-mandate-possible');
  return {
    element: 'competence',
    title: 'Bevoegdheid van wie tekent',
    article: against?.article ?? authority.article,
    present: authority.competent && against === undefined,
    source: 'authority',
    pointer: against?.pointer ?? ('decision' in draft.data ? '/data/decision' : ''),
    detail: against?.detail ?? authority.detail,
  };
}
