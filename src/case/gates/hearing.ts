/** The opportunity to be heard (Awb 4:8, 4:11) and the question about counsel (Wth 5 lid 1). */
import type { Instant } from '../../time/index.ts';
import { allOf, type History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { unless } from './refuse.ts';

type About = 'imposition' | 'extension';

/** Heard, or offered and not used, or dispensed with on a ground of 4:11; for an extension anew for each. */
export function hearingGate(at: Instant, history: History, about: About): Refusal[] {
  const excluded = excludedPerson(peopleOf(history)).key;
  const since = about === 'extension' ? lastExtension(history) : -1;
  const done = allOf(history, ['person.heard', 'hearing.not-used', 'hearing.dispensed']).some(
    (event) =>
      event.data.person === excluded && event.data.about === about && history.events.indexOf(event) > since,
  );
  return unless(done, at, {
    code: 'not-heard',
    rule: 'awb-4-8',
    detail:
      about === 'imposition'
        ? 'Leg vast dat de betrokkene is gehoord, dat hij de gelegenheid niet heeft gebruikt, of waarom zij is overgeslagen.'
        : 'Leg vast dat de uithuisgeplaatste over de verlenging is gehoord, de gelegenheid niet heeft gebruikt, of waarom zij is overgeslagen.',
    pointer: '/data',
  });
}

/** Case law, held as a gate: at an extension counsel is asked about again. */
export function counselGate(at: Instant, history: History): Refusal[] {
  const since = lastExtension(history);
  const asked = allOf(history, ['counsel.requested', 'counsel.declined']).some(
    (event) => event.data.about === 'extension' && history.events.indexOf(event) > since,
  );
  return unless(asked, at, {
    code: 'counsel-not-asked',
    rule: 'wth-5-1',
    detail: 'Leg vast of de uithuisgeplaatste voor de verlenging een raadsman wenst.',
    pointer: '/data',
  });
}

/** Position of the last extension decided; -1 when there is none. */
export function lastExtension(history: History): number {
  return history.events.findLastIndex(({ type }) => type === 'order.extended');
}
