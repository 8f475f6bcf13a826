/** Prints what happens in plain Dutch, on Dutch time. */
import type { CaseWire, EventWire, ProblemWire } from './client.ts';
import { closingLines } from './closing.ts';
import { hanging, instantOf } from './lines.ts';
import { peopleOf } from './people.ts';
import type { Listener, Outcome } from './play.ts';
import type { RuleBook } from './rules.ts';
import type { Expectation, Scenario, ScenarioEvent } from './scenario.ts';
import { checkMoment, dayByDay, eventMoment, refusalMoment } from './timeline.ts';
import type { Moment } from './timeline.ts';
import { checkedSentence } from './words.ts';

export interface Printer {
  introduction: (scenarios: readonly Scenario[]) => void;
  listener: Listener;
  summary: (seconds: number) => void;
}

export interface PrinterOptions {
  print: (line: string) => void;
  rules: RuleBook;
  /** Every step of every deadline, not only of ten days in which the clock changes. */
  explain: boolean;
}

const RULER = '═'.repeat(110);

function introductionLines(scenarios: readonly Scenario[]): string[] {
  const published = scenarios.filter(({ certain }) => certain.length > 0).length;
  return [
    ...hanging(
      '',
      `${scenarios.length} zaken, gespeeld tegen de dienst. ${published} volgen een gepubliceerde uitspraak: daarvan is echt wat is gepubliceerd, vooral de datums van het besluit; de mensen, de plaats en de tussenstappen zijn verzonnen. De andere ${scenarios.length - published} zijn helemaal verzonnen.`,
    ),
    '',
    '  ✓  de dienst komt uit op de datum die is gepubliceerd of verwacht',
    '  ✗  iemand probeert wat de wet niet toestaat; de dienst weigert en noemt alle redenen',
    '  !  iets is niet op tijd of valt op; de dienst meldt het en houdt niets tegen',
  ];
}

export function printer({ print, rules, explain }: PrinterOptions): Printer {
  const counted = { cases: 0, refusals: 0, checks: 0 };
  let people: ReadonlyMap<string, string> = new Map();
  // Told when the case is over: only then is known what still counts, and in which order it happened.
  let refused: Moment[] = [];
  let checked: Moment[] = [];
  const printAll = (lines: readonly string[]): void => lines.forEach((line) => print(line));
  return {
    introduction: (scenarios) => printAll(introductionLines(scenarios)),
    listener: {
      opened: (opened: CaseWire, scenario: Scenario) => {
        counted.cases += 1;
        people = peopleOf(scenario);
        refused = [];
        checked = [];
        printAll(['', RULER, scenario.title, `Zaak ${opened.number}: ${[...people.values()].join(', ')}`]);
      },
      recorded: () => undefined,
      refused: (event: ScenarioEvent, problem: ProblemWire) => {
        counted.refusals += 1;
        refused.push(refusalMoment(event, problem));
      },
      checked: (expectation: Expectation, at: string) => {
        counted.checks += 1;
        checked.push(checkMoment(instantOf(at), checkedSentence(expectation)));
      },
      closed: (outcome: Outcome) => {
        const standing = outcome.events.filter((event: EventWire) => event.void !== true);
        const happened = standing.map((event) => eventMoment(event, { people, rules }));
        printAll(dayByDay([...happened, ...refused, ...checked]));
        printAll(closingLines(outcome, { people, rules }, explain));
      },
    },
    summary: (seconds) =>
      printAll([
        '',
        RULER,
        `${counted.cases} zaken gespeeld in ${seconds.toFixed(1)} s, ${counted.refusals} besluiten geweigerd, ${counted.checks} controles gelijk aan wat de scenario's verwachten.`,
        ...(explain
          ? []
          : ['Hoe elke termijn is geteld, stap voor stap en met artikel: npm run demo -- --explain']),
      ]),
  };
}
