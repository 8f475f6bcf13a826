/** What is left at the end of a case: when the order held, its deadlines, its flags and its open tasks. */
import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import { startOfDay } from '../../src/time/index.ts';
import type { DeadlineWire, EventWire, IntervalWire } from './client.ts';
import { dayStamp, hanging, instantOf, stamp } from './lines.ts';
import { namedIn } from './people.ts';
import type { Outcome } from './play.ts';
import { plainCitation } from './rules.ts';
import { metByTime, statusWord } from './words.ts';
import type { Surroundings } from './words.ts';

const STATUS_WIDTH = 14;
const UNTIL_WIDTH = 25;

function intervalLines({ limb, person, from, to }: IntervalWire, { people }: Surroundings): string[] {
  const what =
    limb === 'home' ? 'de woning' : `contact${person === undefined ? '' : ` met ${namedIn(people, person)}`}`;
  return hanging('  ', `van ${stamp(instantOf(from))} tot ${stamp(instantOf(to))}  ${what}`);
}

function untilOf({ dueAt, lastDay }: DeadlineWire): string {
  if (lastDay !== undefined) return `t/m ${dayStamp(startOfDay(lastDay))}`;
  return dueAt === null ? 'zo snel mogelijk' : `tot ${stamp(instantOf(dueAt))}`;
}

/** When time itself met it says nothing more. */
function doneAt(deadline: DeadlineWire): string {
  const { metAt, status } = deadline;
  if (metAt === undefined || metByTime(deadline)) return '';
  return `; ${status === 'missed' ? 'te laat gedaan' : 'gedaan'} ${stamp(instantOf(metAt))}`;
}

const whomOf = ({ person, to }: DeadlineWire): string | undefined => person ?? to;

const eventOf = (sequence: number, events: readonly EventWire[]): EventWire | undefined =>
  events.find((event) => event.sequence === sequence);

const titleOf = ({ type }: EventWire): string => EVENT_CATALOGUE[type].title.toLowerCase();

/** `huisverbod verlengd, di 06-04-2010 14:00`. */
const told = (event: EventWire): string => `${titleOf(event)}, ${stamp(instantOf(event.occurredAt))}`;

function deadlineLines(
  deadline: DeadlineWire,
  { deadlines, events }: Outcome,
  { people, rules }: Surroundings,
): string[] {
  const { rule, article, startedBy } = deadline;
  const whom = whomOf(deadline);
  const row = `  ${statusWord(deadline).padEnd(STATUS_WIDTH)}${untilOf(deadline).padEnd(UNTIL_WIDTH)}`;
  const what = `${rules.title(rule)}${whom === undefined ? '' : `, ${namedIn(people, whom)}`}`;
  const source = deadline.kind === 'practice' ? '' : ` (${plainCitation(article)})`;
  const alike = deadlines.filter((other) => other.rule === rule && whomOf(other) === whom);
  const start = alike.length === 1 ? undefined : eventOf(startedBy, events);
  const after = start === undefined ? '' : `; vanaf ${told(start)}`;
  return hanging(row, `${what}${source}${after}${doneAt(deadline)}`);
}

/** The engine names events by their number, which a reader of these lines has not seen. */
function explanationLines({ explanation }: DeadlineWire, events: readonly EventWire[]): string[] {
  return explanation.flatMap(({ text, article }) => {
    const readable = text.replaceAll(/\(gebeurtenis (?<sequence>\d+)\)/g, (written, sequence: string) => {
      const event = eventOf(Number(sequence), events);
      return event === undefined ? written : `(${titleOf(event)})`;
    });
    return hanging('  – ', `${readable} (${plainCitation(article)})`);
  });
}

/** `Niet op tijd (gemeente): Zorgadvies.` says neither who nor since when: that stands in the event it rests on. */
function missedText(detail: string, { occurredAt, data }: EventWire, people: Surroundings['people']): string {
  const whom = data['person'] ?? data['to'];
  const named = typeof whom === 'string' ? `, ${namedIn(people, whom)}` : '';
  return `${detail.replace(/\.$/, '')}${named}; sinds ${stamp(instantOf(occurredAt))}.`;
}

function flagLines(
  { rule, detail, basedOn }: Outcome['case']['flags'][number],
  events: readonly EventWire[],
  { people, rules }: Surroundings,
): string[] {
  const event = eventOf(basedOn, events);
  if (event === undefined) return hanging('  ! ', detail);
  const missed = event.type === 'deadline.missed';
  const text = missed ? missedText(detail, event, people) : `${detail} Bij: ${told(event)}.`;
  const citation = rules.citation(rule, instantOf(event.occurredAt));
  return hanging('  ! ', citation === '' ? text : `${text} (${citation})`);
}

function taskLines(
  { detail, openedBy }: Outcome['case']['tasks'][number],
  events: readonly EventWire[],
): string[] {
  const event = eventOf(openedBy, events);
  return hanging('  • ', event === undefined ? detail : `${detail} Door: ${told(event)}.`);
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines];

const ofPractice = ({ kind }: DeadlineWire): boolean => kind === 'practice';

const TEN_DAYS_MS = 240 * 3_600_000;

/** The ten days of an order, when the clock changes within them: then they are not 240 hours, and nobody believes it unexplained. */
const isSurprising = ({ rule, from, dueAt }: DeadlineWire): boolean =>
  rule === 'wth-2-1' && dueAt !== null && instantOf(dueAt) - instantOf(from) !== TEN_DAYS_MS;

function goneLines(count: number): string[] {
  if (count === 0) return [];
  const what = count === 1 ? '1 gebeurtenis telt' : `${count} gebeurtenissen tellen`;
  const why = 'de dienst leidde dat af uit wat toen was ingevoerd, of het is later verbeterd';
  return ['', ...hanging('', `${what} niet meer mee: ${why}.`)];
}

export function closingLines(outcome: Outcome, around: Surroundings, explain: boolean): string[] {
  const { case: closed, events, deadlines, intervals } = outcome;
  const open = closed.tasks.filter(({ closedBy }) => closedBy === null);
  const explained = deadlines.filter((deadline) => explain || isSurprising(deadline));
  return [
    ...section(
      'Het huisverbod gold',
      intervals.flatMap((interval) => intervalLines(interval, around)),
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
      open.flatMap((task) => taskLines(task, events)),
    ),
    ...goneLines(events.filter((event) => event.void === true).length),
  ];
}
