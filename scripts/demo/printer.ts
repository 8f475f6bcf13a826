/** Prints what happens in plain Dutch, on Dutch time. */
import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import { dutchInstant, parseInstant, wallClock } from '../../src/time/index.ts';
import type { CaseWire, DeadlineWire, EventWire, IntervalWire, ProblemWire } from './client.ts';
import { checkedSentence, detailOf, ROLE_NAMES, STATUS_WORDS } from './words.ts';
import type { Listener, Outcome } from './play.ts';
import type { Expectation, Scenario, ScenarioEvent } from './scenario.ts';

export interface Printer {
  listener: Listener;
  summary: (seconds: number) => void;
}

const INDENT = ' '.repeat(19);

/** `za 27-03-2010 20:00`, on the clock in Amsterdam. */
function stamp(instant: string): string {
  const at = parseInstant(instant);
  if (at === undefined) throw new Error(`Not an instant: ${instant}`);
  const { date, hour, minute } = wallClock(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${dutchInstant(at).slice(0, 2)} ${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)} ${two(hour)}:${two(minute)}`;
}

function eventLine({ type, occurredAt, actor, data }: EventWire): string {
  const detail = detailOf(type, data, stamp);
  const title = EVENT_CATALOGUE[type].title + (detail === '' ? '' : `: ${detail}`);
  return `${stamp(occurredAt)}  ${title} (${ROLE_NAMES[actor.role]})`;
}

function refusalLines({ type, occurredAt, role, why }: ScenarioEvent, problem: ProblemWire): string[] {
  const title = EVENT_CATALOGUE[type].title.toLowerCase();
  const reasons = problem.refusals ?? [];
  return [
    `${stamp(occurredAt)}  ✗ GEWEIGERD ${problem.status} ${problem.code}: ${title} (${ROLE_NAMES[role]})`,
    `${INDENT}  ${why ?? problem.detail}`,
    ...reasons.map(({ rule, article, detail }) => `${INDENT}  – ${article} [${rule}]: ${detail}`),
  ];
}

function deadlineLines(deadline: DeadlineWire): string[] {
  const { rule, article, dueAt, lastDay, status, metAt, explanation } = deadline;
  const whom = deadline.person ?? deadline.to;
  const parts = [
    dueAt === null ? 'zonder norm' : `tot ${stamp(dueAt)}`,
    lastDay === undefined ? '' : `laatste dag ${lastDay}`,
    `${STATUS_WORDS[status] ?? status}${metAt === undefined ? '' : ` op ${stamp(metAt)}`}`,
  ];
  return [
    `  ${article} [${rule}]${whom === undefined ? '' : ` ${whom}`}: ${parts.filter((part) => part !== '').join(', ')}`,
    ...explanation.map((step) => `      ${step.text} (${step.article})`),
  ];
}

function intervalLine({ limb, person, from, to, because }: IntervalWire): string {
  const what = limb === 'home' ? 'woning' : `contact${person === undefined ? '' : ` met ${person}`}`;
  return `  ${what}: van ${stamp(from)} tot ${stamp(to)} (door gebeurtenis ${because})`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function closingLines({ case: closed, events, deadlines, intervals }: Outcome): string[] {
  const voided = events.filter((event) => event.void === true);
  const open = closed.tasks.filter(({ closedBy }) => closedBy === null);
  return [
    ...section('Het verbod gold', intervals.map(intervalLine)),
    ...section('Termijnen, en waarom', deadlines.flatMap(deadlineLines)),
    ...section(
      'Signalen',
      closed.flags.map(({ code, rule, detail }) => `  ${code} [${rule}]: ${detail}`),
    ),
    ...section(
      'Open taken',
      open.map(({ detail }) => `  ${detail}`),
    ),
    ...section(
      'Telt niet meer mee',
      voided.map((event) => `  ${eventLine(event)}, vervallen door ${event.voidedBy}`),
    ),
  ];
}

export function printer(print: (line: string) => void): Printer {
  let cases = 0;
  let refusals = 0;
  let checks = 0;
  const printAll = (lines: readonly string[]): void => lines.forEach((line) => print(line));
  return {
    listener: {
      opened: (opened: CaseWire, { title }: Scenario) => {
        cases += 1;
        printAll(['', '═'.repeat(110), title, `Zaak ${opened.number}`, '']);
      },
      recorded: (event: EventWire) => print(eventLine(event)),
      refused: (event: ScenarioEvent, problem: ProblemWire) => {
        refusals += 1;
        printAll(refusalLines(event, problem));
      },
      checked: (expectation: Expectation) => {
        checks += 1;
        print(`${INDENT}  ✓ ${checkedSentence(expectation)}`);
      },
      closed: (outcome: Outcome) => printAll(closingLines(outcome)),
    },
    summary: (seconds) =>
      printAll([
        '',
        `${cases} zaken gespeeld in ${seconds.toFixed(1)} s, ${refusals} besluiten geweigerd, ${checks} controles gelijk aan wat de scenario's verwachten.`,
      ]),
  };
}
