/** Children: ticks that ask after child abuse, and consulting Veilig Thuis first (Wth 2 lid 3). */
import { isAdultAt } from '../../time/index.ts';
import { all } from '../history.ts';
import { ticksOf } from './grounds.ts';
import { hintWhen, type Hint } from './hint-catalogue.ts';
import { residentsIn, type Reading } from './reading.ts';

/** `rihg/1`: a child saw it, is upset by it, was hit or hurt, or (a suspicion of) sexual abuse. */
const ABOUT_CHILDREN: readonly string[] = ['2i.1', '2i.2', '2i.3', '2i.4', '2d.3'];
/** A child was there: nothing else can be meant. `2i.5`, a measure, may be about a child who lives elsewhere. */
const CHILD_THERE: readonly string[] = ['2i.1', '2i.2', '2i.3', '2i.4'];

export function childHints(reading: Reading): Hint[] {
  const { draft, at, childAbuseSuspected } = reading;
  if (draft.type !== 'order.imposed') return [];
  const ticked = ticksOf(reading).map(({ code }) => code);
  const about = ABOUT_CHILDREN.filter((code) => ticked.includes(code));
  const minors = residentsIn(reading).filter(({ birthDate }) => !isAdultAt(birthDate, at));
  return [
    ...hintWhen(minors.length > 0 && about.length > 0 && !childAbuseSuspected, at, {
      code: 'child-abuse-to-ask',
      pointer: '',
      detail: `In het RiHG staan punten over kinderen (${about.join(', ')}), en (een vermoeden van) kindermishandeling staat op nee. Klopt dat? Is er wel een vermoeden, pas dan de zaak aan en overleg eerst met Veilig Thuis.`,
    }),
    ...hintWhen(minors.length === 0 && CHILD_THERE.some((code) => ticked.includes(code)), at, {
      code: 'child-not-recorded',
      pointer: '/data/contactBan',
      detail:
        'Volgens het RiHG was er een kind bij, maar in de zaak staat geen minderjarige huisgenoot. Zonder naam geldt het contactverbod niet voor dat kind.',
    }),
    ...consultation(reading),
  ];
}

/** Tried and not reached is enough for the gate: a person decides whether it is. One consultation that succeeded ends the matter. */
function consultation({ at, history, childAbuseSuspected }: Reading): Hint[] {
  const tried = all(history, 'veilig-thuis.consulted');
  const reached = tried.some(({ data }) => data.reached !== false);
  return hintWhen(childAbuseSuspected && tried.length > 0 && !reached, at, {
    code: 'veilig-thuis-not-reached',
    pointer: '',
    detail:
      'Het overleg met Veilig Thuis over het voornemen is geprobeerd maar niet gelukt: probeer het opnieuw, of schrijf op waarom niet kon worden gewacht.',
  });
}
