/** Who was heard, how, and about counsel: beyond what the gates ask (Awb 4:8, 4:11; Wth 5 lid 1). */
import { isAdultAt } from '../../time/index.ts';
import type { EventOf } from '../events/index.ts';
import { heardOnlyIndirectly, presentButNotHeard } from '../flags/people-flags.ts';
import { lastExtension } from '../gates/hearing.ts';
import { all, allOf, has } from '../history.ts';
import type { CheckedType } from './draft.ts';
import { hint, hintWhen, type Hint } from './hint-catalogue.ts';
import { residentsIn, type Reading } from './reading.ts';
import { TEXT_KINDS } from './texts.ts';
import { wordsOf } from './words.ts';

type About = 'imposition' | 'extension' | 'revocation';
type HearingEvent = EventOf<'person.heard' | 'hearing.not-used' | 'hearing.dispensed'>;

/** About what people are heard before which decision; a decision not to do something needs no hearing. */
const ABOUT: Partial<Record<CheckedType, About>> = {
  'order.imposed': 'imposition',
  'order.extended': 'extension',
  'order.revoked': 'revocation',
};

export function hearingHints(reading: Reading): Hint[] {
  const about = ABOUT[reading.draft.type];
  if (about === undefined) return [];
  const hearings = hearingsAbout(reading, about);
  return [
    ...notHeard(reading, about, hearings),
    ...indirect(reading, hearings),
    ...dispensed(reading, about, hearings),
    ...(about === 'revocation' ? [] : counselWish(reading)),
  ];
}

/** For an extension anew for each, as the gate reads it. */
function hearingsAbout({ history }: Reading, about: About): HearingEvent[] {
  const since = about === 'extension' ? lastExtension(history) : -1;
  return allOf(history, ['person.heard', 'hearing.not-used', 'hearing.dispensed']).filter(
    (event) => event.data.about === about && history.events.indexOf(event) > since,
  );
}

/** The person who must leave is a matter for the gate; here it is the others: who was there, and the adults it protects. */
function notHeard(reading: Reading, about: About, hearings: readonly HearingEvent[]): Hint[] {
  const { at, ban, excluded } = reading;
  const heard = new Set(hearings.map(({ data }) => data.person));
  const present = about === 'imposition' ? presentButNotHeard(reading.persons, hearings) : [];
  const others = present.filter(({ key }) => key !== excluded);
  const pointer = (key: string): string => ban.find(({ person }) => person.key === key)?.pointer ?? '';
  const adults = residentsIn(reading).filter(
    ({ key, birthDate }) =>
      isAdultAt(birthDate, at) && !heard.has(key) && !others.some((one) => one.key === key),
  );
  return [
    ...others.map(({ key }) =>
      hint(at, {
        code: 'present-not-heard',
        pointer: pointer(key),
        detail: `Iemand die bij het incident aanwezig was, is niet gehoord (${key}): hoor deze persoon, of leg vast waarom dat niet kan.`,
      }),
    ),
    ...adults.map(({ key }) =>
      hint(at, {
        code: 'resident-not-heard',
        pointer: pointer(key),
        detail: `Een volwassen huisgenoot (${key}) is over dit besluit niet gehoord, terwijl het ook diens belangen raakt.`,
      }),
    ),
  ];
}

function indirect({ at, history }: Reading, hearings: readonly HearingEvent[]): Hint[] {
  return heardOnlyIndirectly(history)
    .filter(({ sequence }) => hearings.some((hearing) => hearing.sequence === sequence))
    .map(({ data }) =>
      hint(at, {
        code: 'heard-indirectly',
        pointer: '',
        detail: `Alleen gehoord via een intercom of in de samenvatting van een raadsman (${data.person}): hoor zo mogelijk alsnog zelf, in persoon, per telefoon of per video.`,
      }),
    );
}

function dispensed(reading: Reading, about: About, hearings: readonly HearingEvent[]): Hint[] {
  const { at, history, excluded } = reading;
  const last = hearings.findLast(({ data }) => data.person === excluded);
  if (last?.type !== 'hearing.dispensed') return [];
  const { ground, reason } = last.data;
  const heardOnce = all(history, 'person.heard').some(({ data }) => data.person === excluded);
  return [
    ...hintWhen(about === 'extension', at, {
      code: 'hearing-dispensed-at-extension',
      pointer: '',
      detail:
        ground === 'heard-before'
          ? 'Van horen over de verlenging is afgezien omdat al eerder is gehoord, terwijl een verlenging juist op feiten van nu rust.'
          : 'Van horen over de verlenging is afgezien. Een verlenging komt zelden onverwacht: bied de gelegenheid alsnog.',
    }),
    ...hintWhen(ground === 'heard-before' && !heardOnce, at, {
      code: 'heard-before-not-recorded',
      pointer: '',
      detail:
        'Van horen is afgezien omdat al eerder is gehoord, maar in deze zaak staat niet dat en waarover.',
    }),
    ...hintWhen(wordsOf(reason).length < TEXT_KINDS.urgency.bareBelow, at, {
      code: 'dispensation-bare',
      pointer: '',
      detail:
        'De reden om van horen af te zien is heel kort: schrijf op waarom die grond zich hier voordoet.',
    }),
  ];
}

/** The last answer was yes, there is no counsel, and since that answer nobody was told. */
function counselWish({ at, history }: Reading): Hint[] {
  const last = allOf(history, ['counsel.requested', 'counsel.declined']).at(-1);
  const told = history.events.findLastIndex(({ type }) => type === 'legal-aid-board.notified');
  const open =
    last?.type === 'counsel.requested' &&
    !has(history, 'counsel.assigned') &&
    told < history.events.indexOf(last);
  return hintWhen(open, at, {
    code: 'counsel-wish-open',
    pointer: '',
    detail:
      'De betrokkene wil een raadsman, en nog niet is vastgelegd dat daarvoor is gezorgd: meld de wens of leg vast wie de raadsman is.',
  });
}
