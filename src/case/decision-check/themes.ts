/** Themes on which courts have annulled orders and extensions, and which of them apply to a draft. Themes, not rulings: none is cited. */
import { cite } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';
import type { Refusal } from '../model.ts';
import type { CheckedType } from './draft.ts';
import type { Hint } from './hint-catalogue.ts';

interface Theme {
  id: string;
  /** Dutch. */
  title: string;
  /** Rule id of the provision on which it turned. */
  rule: string;
  /** Codes of hints and of gates that belong to it. */
  codes: readonly string[];
  /** Decisions to which it applies. */
  types: readonly CheckedType[];
}

const CONTENT: readonly CheckedType[] = ['order.imposed', 'order.extended'];
const WITH_BAN: readonly CheckedType[] = ['order.imposed', 'order.extended', 'order.amended'];

export const THEMES: readonly Theme[] = [
  {
    id: 'facts-missing',
    title: 'De feiten staan niet in het besluit zelf',
    rule: 'wth-2-4-b',
    codes: ['facts-missing', 'facts-bare', 'facts-by-reference', 'facts-undated', 'facts-copied'],
    types: CONTENT,
  },
  {
    id: 'interests-not-weighed',
    title: 'De belangen zijn niet afgewogen',
    rule: 'awb-3-4',
    codes: ['interests-missing', 'interests-bare', 'interests-copied'],
    types: CONTENT,
  },
  {
    id: 'present-not-heard',
    title: 'Iemand die erbij was, is niet gehoord',
    rule: 'awb-4-8',
    codes: [
      'not-heard',
      'present-not-heard',
      'heard-indirectly',
      'heard-before-not-recorded',
      'dispensation-bare',
    ],
    types: ['order.imposed'],
  },
  {
    id: 'minor-without-reason',
    title: 'Een minderjarige staat zonder eigen reden in het contactverbod',
    rule: 'wth-2-4-c',
    codes: ['minor-without-reason', 'minor-reason-bare', 'minor-reason-copied'],
    types: WITH_BAN,
  },
  {
    id: 'extension-without-hearing-or-counsel',
    title: 'Bij de verlenging ontbreekt het horen of de raadsman',
    rule: 'wth-9-1',
    codes: [
      'not-heard',
      'heard-indirectly',
      'hearing-dispensed-at-extension',
      'dispensation-bare',
      'counsel-not-asked',
      'counsel-wish-open',
    ],
    types: ['order.extended'],
  },
  {
    id: 'unsourced-ticks',
    title: 'In het RiHG is aangekruist zonder bron',
    rule: 'besluit-2-1',
    codes: ['tick-without-source', 'red-signal-without-items', 'contested-without-reply'],
    types: ['order.imposed'],
  },
  {
    id: 'ban-on-who-lives-elsewhere',
    title: 'Het contactverbod noemt iemand die niet in de woning woont',
    rule: 'wth-1',
    codes: ['not-a-resident', 'registration-mismatch'],
    types: WITH_BAN,
  },
];

export interface AppliedTheme {
  id: string;
  title: string;
  /** `rechtspraak: … (Wth art. 2 lid 4 onder b)`, as on the day of the draft. */
  ground: string;
  applies: boolean;
  /** Codes of the hints and refusals by which it applies; empty when it does not. */
  because: string[];
}

interface Found {
  type: CheckedType;
  at: Instant;
  hints: readonly Hint[];
  refusals: readonly Refusal[];
}

/** All themes each time: that one does not apply is an answer too. */
export function themesOf({ type, at, hints, refusals }: Found): AppliedTheme[] {
  const found = new Set([...refusals, ...hints].map(({ code }) => code));
  return THEMES.map(({ id, title, rule, codes, types }) => {
    const because = types.includes(type) ? codes.filter((code) => found.has(code)) : [];
    const ground = `rechtspraak: op dit punt zijn besluiten vernietigd (${cite(rule, at)})`;
    return { id, title, ground, applies: because.length > 0, because };
  });
}
