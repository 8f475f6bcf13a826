/** What is left at the end of a case: when the order held, its deadlines, its flags and its open tasks. */
import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import { startOfDay } from '../../src/time/index.ts';
import type { DeadlineWire, EventWire, IntervalWire } from './client.ts';
import { dayStamp, hanging, instantOf, stamp } from './lines.ts';
import { namedIn } from './people.ts';
import type { Outcome } from './play.ts';
import { plainCitation } from './rules.ts';
import { statusWord } from './words.ts';
import type { Surroundings } from './words.ts';

const STATUS_WIDTH = 14;
const UNTIL_WIDTH = 25;

function intervalLine({ limb, person, from, to }: IntervalWire, { people }: Surroundings): string {
  const what =
    limb === 'home' ? 'de woning' : `contact${person === undefined ? '' : ` met ${namedIn(people, person)}`}`;
  return `  van ${stamp(instantOf(from))} tot ${stamp(instantOf(to))}  ${what}`;
}

function untilOf({ dueAt, lastDay }: DeadlineWire): string {
  if (lastDay !== undefined) return `t/m ${dayStamp(startOfDay(lastDay))}`;
  return dueAt === null ? 'zo snel mogelijk' : `tot ${stamp(instantOf(dueAt))}`;
}

/** A limit is met at its own instant: that says nothing more. */
function doneAt({ metAt, dueAt, status }: DeadlineWire): string {
  if (metAt === undefined || metAt === dueAt) return '';
  return `; ${status === 'missed' ? 'te laat gedaan' : 'gedaan'} ${stamp(instantOf(metAt))}`;
}

const whomOf = ({ person, to }: DeadlineWire): string | undefined => person ?? to;

const eventOf = (sequence: number, events: readonly EventWire[]): EventWire | undefined =>
  events.find((event) => event.sequence === sequence);

const titleOf = ({ type }: EventWire): string => EVENT_CATALOGUE[type].title.toLowerCase();

/** ` [huisverbod verlengd, di 06-04-2010 14:00]`; empty when there is no such event. */
const at = (event: EventWire | undefined): string =>
  event === undefined ? '' : ` [${titleOf(event)}, ${stamp(instantOf(event.occurredAt))}]`;

function deadlineLines(
  deadline: DeadlineWire,
  { deadlines, events }: Outcome,
  { people, rules }: Surroundings,
): string[] {
  const { rule, article, status, startedBy } = deadline;
  const whom = whomOf(deadline);
  const row = `  ${statusWord(rule, status).padEnd(STATUS_WIDTH)}${untilOf(deadline).padEnd(UNTIL_WIDTH)}`;
  const what = `${rules.title(rule)}${whom === undefined ? '' : `, ${namedIn(people, whom)}`}`;
  const source = deadline.kind === 'practice' ? '' : ` (${plainCitation(article)})`;
  const alike = deadlines.filter((other) => other.rule === rule && whomOf(other) === whom);
  const after = alike.length === 1 ? '' : at(eventOf(startedBy, events));
  return hanging(row, `${what}${source}${after}${doneAt(deadline)}`);
}

/** The engine names events by their number, which a reader of these lines has not seen. */
function explanationLines({ explanation }: DeadlineWire, events: readonly EventWire[]): string[] {
  return explanation.flatMap(({ text, article }) => {
    const told = text.replaceAll(/\(gebeurtenis (?<sequence>\d+)\)/g, (written, sequence: string) => {
      const event = eventOf(Number(sequence), events);
      return event === undefined ? written : `(${titleOf(event)})`;
    });
    return hanging('  – ', `${told} (${plainCitation(article)})`);
  });
}

function flagLines(
  { rule, detail, basedOn: sequence }: Outcome['case']['flags'][number],
  events: readonly EventWire[],
  { people, rules }: Surroundings,
): string[] {
  const event = eventOf(sequence, events);
  const whom = event?.type === 'deadline.missed' ? (event.data['person'] ?? event.data['to']) : undefined;
  const named = typeof whom === 'string' ? ` Het gaat om ${namedIn(people, whom)}.` : '';
  const citation = event === undefined ? '' : rules.citation(rule, instantOf(event.occurredAt));
  return hanging('  ! ', `${detail}${named}${citation === '' ? '' : ` (${citation})`}${at(event)}`);
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const ofPractice = ({ kind }: DeadlineWire): boolean => kind === 'practice';

const TEN_DAYS_MS = 240 * 3_600_000;

/** The ten days of an order, when the clock changes within them: then they are not 240 hours, and nobody believes it unexplained. */
const isSurprising = ({ rule, from, dueAt }: DeadlineWire): boolean =>
  rule === 'wth-2-1' && dueAt !== null && instantOf(dueAt) - instantOf(from) !== TEN_DAYS_MS;

export function closingLines(outcome: Outcome, around: Surroundings, explain: boolean): string[] {
  const { case: closed, events, deadlines, intervals } = outcome;
  const open = closed.tasks.filter(({ closedBy }) => closedBy === null);
  const gone = events.filter((event) => event.void === true).length;
  const explained = deadlines.filter((deadline) => explain || isSurprising(deadline));
  return [
    ...section(
      'Het huisverbod gold',
      intervals.map((interval) => intervalLine(interval, around)),
    ),
    ...section(
      'Termijnen en plichten uit de wet',
      deadlines
        .filter((deadline) => !ofPractice(deadline))
        .flatMap((deadline) => deadlineLines(deadline, outcome, around)),
    ),
    ...section(
      'Werkafspraken van de regio (geen wet)',
      deadlines.filter(ofPractice).flatMap((deadline) => deadlineLines(deadline, outcome, around)),
    ),
    ...explained.flatMap((deadline) =>
      section(`Hoe is geteld: ${around.rules.title(deadline.rule)}`, explanationLines(deadline, events)),
    ),
    ...section(
      'Signalen (zij houden niets tegen)',
      closed.flags.flatMap((flag) => flagLines(flag, events, around)),
    ),
    ...section(
      'Open taken voor een mens',
      open.flatMap(({ detail, openedBy }) => hanging('  • ', detail + at(eventOf(openedBy, events)))),
    ),
    ...(gone === 0
      ? []
      : [
          '',
          ...hanging(
            '',
            `${gone} gebeurtenissen tellen niet meer mee: zij volgden uit wat toen nog niet was ingevoerd of later is verbeterd.`,
          ),
        ]),
  ];
}
