/** Why a deadline is where it is: the steps of its term, or the region's norm, in Dutch with the article of each. */
import { calculateTerm, cite, type CountedWith } from '../../law/index.ts';
import { calendarOf, dutchDate, dutchInstant, firstCalendar } from '../../time/index.ts';
import type { Deadline, ExplanationStep } from '../model.ts';

/** The same deadline always gives the same steps: they follow from its rule and its start. */
export function explainDeadline(deadline: Deadline): ExplanationStep[] {
  const start = `De klok begint op ${dutchInstant(deadline.from)} (gebeurtenis ${String(deadline.startedBy)}).`;
  const begin = { text: start, article: deadline.article };
  if (deadline.kind !== 'statutory') return [begin, ...normSteps(deadline)];
  const term = calculateTerm(deadline.rule, deadline.from, countedWith(deadline));
  if ('problem' in term) return [begin, { text: term.problem, article: deadline.article }];
  return [
    begin,
    ...term.explanation,
    ...printedEnd(deadline),
    ...readingSteps(deadline),
    ...recountSteps(deadline),
  ];
}

/** Deadlines from before this was kept with them were counted with the first calendar. */
function countedWith({ countedWith: kept }: Deadline): CountedWith {
  if (kept === undefined) return { calendar: firstCalendar() };
  return { calendar: calendarOf(kept.calendar), ruleVersion: kept.ruleVersion };
}

function normSteps({ kind, article, from, dueAt }: Deadline): ExplanationStep[] {
  const open =
    kind === 'duty'
      ? 'De wet noemt geen aantal uren of dagen: het moet zo snel als redelijkerwijs kan.'
      : 'Dit is een praktijknorm van de regio en geen wettelijke termijn.';
  const norm =
    dueAt === null
      ? 'De regio heeft hiervoor geen norm ingesteld; de duur wordt alleen gemeten.'
      : `De regio hanteert als norm ${duration((dueAt - from) / 60_000)}: een signaal na ${dutchInstant(dueAt)}.`;
  return [
    { text: open, article },
    { text: norm, article: 'norm van de regio' },
  ];
}

/** An earlier printed end makes the first term shorter than the statute's. */
function printedEnd({ printedEnd: end, from }: Deadline): ExplanationStep[] {
  if (end === undefined) return [];
  const text = `Het besluit noemt zelf een eerder einde; dat telt: ${dutchInstant(end)}.`;
  return [{ text, article: cite('wth-2-4-a', from) }];
}

/** What moved the end after it had been told, with the day that did it. */
function recountSteps({ recounted = [] }: Deadline): ExplanationStep[] {
  return recounted.map(({ by, dueAt, lastDay, because }) => {
    const old = lastDay === undefined ? dutchInstant(dueAt) : `tot en met ${dutchDate(lastDay)}`;
    const text = `Opnieuw geteld (gebeurtenis ${String(by)}). ${because} Eerder liep de termijn ${old}.`;
    return { text, article: 'Atw art. 3 lid 3' };
  });
}

const READINGS: Readonly<Record<string, string>> = {
  statute: 'naar de tekst van de wet',
  practice: 'naar de rechtspraktijk (drie werkdagen na ontvangst)',
  'from-imposition': 'geteld vanaf de oplegging',
  'from-making-known': 'geteld vanaf de bekendmaking',
  'from-effect': 'geteld vanaf de werking',
  'from-decision': 'geteld vanaf het besluit',
};

function readingSteps({ readings, article }: Deadline): ExplanationStep[] {
  if (readings === undefined || readings.length < 2) return [];
  const list = readings.map(
    ({ reading, dueAt }) => `${READINGS[reading] ?? reading}: ${dutchInstant(dueAt)}`,
  );
  return [{ text: `Dit punt is niet uitgemaakt; de lezingen naast elkaar: ${list.join('; ')}.`, article }];
}

/** Minutes in words: `30 minuten`, `24 uur`, `4 dagen`. */
function duration(minutes: number): string {
  if (minutes >= 2880 && minutes % 1440 === 0) return `${String(minutes / 1440)} dagen`;
  if (minutes >= 60 && minutes % 60 === 0) return `${String(minutes / 60)} uur`;
  return `${String(minutes)} minuten`;
}
