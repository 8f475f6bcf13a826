/** One thing that a decision must contain, before it is ticked off; and those that several decisions share. */
import type { DecisionRecord } from './draft.ts';
import type { BanEntry } from './reading.ts';

/**
 * `draft`: in the event. `file`: recorded in the case. `document`: the printed text is to carry it whatever the draft says; the
 * check reads no document, so it does not say that it is there. `authority`: the verdict on the signer.
 */
export const ELEMENT_SOURCES = ['draft', 'file', 'document', 'authority'] as const;
export type ElementSource = (typeof ELEMENT_SOURCES)[number];

export interface Element {
  element: string;
  title: string;
  /** Rule id. */
  rule: string;
  source: ElementSource;
  pointer: string;
  /** Codes of the refusals that say it is missing. */
  gates: readonly string[];
  /** Only refusals at this pointer, for what stands in a draft more than once. */
  only?: string;
  /** Dutch: why it is missing although no gate refuses. */
  missing?: string | undefined;
  /** Dutch: what there is when it is present. */
  detail: string;
}

/** Printed by the document: nothing in the event can be missing of it. */
export function printed(element: string, title: string, rule: string, detail: string): Element {
  return {
    element,
    title,
    rule,
    source: 'document',
    pointer: '',
    gates: [],
    detail: `Hoort in de gedrukte tekst, die hier niet is nagekeken: ${detail}`,
  };
}

export function inDraft(
  element: string,
  title: string,
  rule: string,
  rest: {
    pointer: string;
    gates: readonly string[];
    detail: string;
    missing?: string | undefined;
    only?: string;
  },
): Element {
  return { element, title, rule, source: 'draft', ...rest };
}

export function inFile(
  element: string,
  title: string,
  rule: string,
  rest: { gates: readonly string[]; detail: string; missing?: string | undefined; pointer?: string },
): Element {
  return { element, title, rule, source: 'file', pointer: '', ...rest };
}

/** Who decides, on whose behalf, and the call that was needed for it. */
export function deciderElements({ mode, deputyAuthority }: DecisionRecord, rule: string): Element[] {
  const organ = inDraft('deciding-organ', 'Wie beslist', rule, {
    pointer: '/data/decision/decidedBy',
    gates: ['no-law-then', 'no-mandate-possible'],
    detail: DECIDER[mode],
  });
  const deputy = inDraft('deputy', 'Aanwijzing van de loco', 'gemeentewet-77', {
    pointer: '/data/decision/deputyAuthority',
    gates: [],
    detail: 'Het kenmerk van de aanwijzing is vastgelegd.',
  });
  const call = inDraft('telephone-call', 'Gesprek met de burgemeester', 'wth-3-1', {
    pointer: '/data/decision/telephone',
    gates: ['telephone-missing'],
    detail: 'Vastgelegd is wanneer is gebeld en door wie.',
  });
  const behalf = printed(
    'on-behalf-of',
    'Namens wie is besloten',
    'awb-10-10',
    'dat de hulpofficier namens de burgemeester besluit.',
  );
  return [
    organ,
    ...(deputyAuthority === undefined ? [] : [deputy]),
    ...(mode === 'mayor-by-telephone' ? [call] : []),
    ...(mode === 'hulpofficier-mandate' ? [behalf] : []),
  ];
}

const DECIDER: Readonly<Record<DecisionRecord['mode'], string>> = {
  'mayor-written': 'De burgemeester (of de loco) beslist schriftelijk.',
  'mayor-by-telephone': 'De burgemeester beslist per telefoon; de hulpofficier tekent.',
  'hulpofficier-mandate': 'De hulpofficier beslist in mandaat van de burgemeester.',
};

/** For a decision that names nobody: it is the mayor's by its kind. */
export function mayorElement(rule: string): Element {
  return inDraft('deciding-organ', 'Wie beslist', rule, {
    pointer: '',
    gates: [],
    detail: 'De burgemeester (of de loco).',
  });
}

/** The list itself, and one line for each minor under the ban. */
export function banElements(ban: readonly BanEntry[]): Element[] {
  const list = inDraft('contact-ban', 'Contactverbod met de namen', 'wth-2-4-c', {
    pointer: '/data/contactBan',
    gates: ['contact-ban-missing', 'ban-on-excluded-person', 'not-a-resident'],
    detail: `Genoemd: ${ban.map(({ entry }) => `${entry.person} (${STATUS[entry.status]})`).join(', ')}.`,
  });
  const minors = ban
    .filter(({ minor, banned }) => minor && banned)
    .map(({ entry, pointer }) =>
      inDraft('minor-reason', `Eigen reden voor minderjarige ${entry.person}`, 'wth-2-4-c', {
        pointer: `${pointer}/reason`,
        gates: ['minor-without-reason'],
        only: `${pointer}/reason`,
        detail: 'Er staat een eigen reden.',
      }),
    );
  return [list, ...minors];
}

const STATUS: Readonly<Record<BanEntry['entry']['status'], string>> = {
  forbidden: 'verboden',
  limited: 'beperkt',
  excepted: 'uitgezonderd',
};

export function factsElement(): Element {
  return inDraft('facts', 'Feiten en omstandigheden', 'wth-2-4-b', {
    pointer: '/data/facts',
    gates: ['facts-missing'],
    detail: 'De feiten staan in het besluit.',
  });
}

export function interestsElement(): Element {
  return inDraft('interests', 'Afweging van de belangen', 'awb-3-4', {
    pointer: '/data/interests',
    gates: ['interests-missing'],
    detail: 'De afweging staat er als eigen tekst.',
  });
}

/** What is at stake is told at the end of every order and extension. */
export function closingElements(): Element[] {
  return [
    printed(
      'breach-consequence',
      'Gevolg van overtreding',
      'wth-11',
      'dat overtreden een misdrijf is, met de straf.',
    ),
    printed('counsel', 'Raadsman', 'wth-5-1', 'hoe de uithuisgeplaatste een raadsman krijgt.'),
    appealElement(),
    printed(
      'interim-relief',
      'Voorlopige voorziening',
      'awb-8-81',
      'dat bij een lopend beroep een voorlopige voorziening kan worden gevraagd.',
    ),
  ];
}

export function appealElement(): Element {
  return printed(
    'appeal',
    'Beroep',
    'awb-3-45',
    'dat beroep openstaat, voor wie, binnen welke termijn, bij welke rechtbank en zonder griffierecht.',
  );
}
