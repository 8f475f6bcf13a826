/** docs/machines: each chart drawn and in a table, read from the charts themselves. */
import { machineDescriptions, machineMermaid, type MachineDescription } from '../../machines/index.ts';
import { isEngineEvent } from '../../src/case/event-types.ts';
import type { MachineName } from '../../src/case/model.ts';
import { GLOSSARY } from '../../src/glossary.ts';
import { capital, code, codes, GENERATED, link, page, table } from './markdown.ts';

type State = MachineDescription['states'][number];
type Transition = State['transitions'][number];

/** What each condition in the charts asks, in words. */
const GUARD_WORDS: Readonly<Record<string, string>> = {
  lawful: 'geen wettelijke poort weigert het',
  refused: 'nooit; de gebeurtenis wordt alleen opgepakt om alle redenen van weigering te geven',
  partsComplete: 'alle delen van het risicotaxatie-instrument zijn ingevuld',
  executionComplete:
    'alles van de uitvoering is gedaan: bekendgemaakt, woning verlaten, sleutels, bereikbaarheid, iedereen ingelicht',
  executionIncomplete: 'er ontbreekt weer iets van de uitvoering',
  orderEnded: 'het huisverbod is afgelopen, ingetrokken of vernietigd',
  orderImposed: 'het huisverbod is opgelegd en werkt nog niet',
  orderInForce: 'het huisverbod is in werking',
  orderSuspended: 'alleen een schorsing houdt het huisverbod buiten werking',
  orderExpired: 'het huisverbod is afgelopen',
  orderRevoked: 'het huisverbod is ingetrokken',
  orderAnnulled: 'het huisverbod is vernietigd',
  reliefRequested: 'er loopt een verzoek om voorlopige voorziening',
  reliefHeard: 'een verzoek om voorlopige voorziening is behandeld en wacht op uitspraak',
  appealPending: 'er loopt een beroep',
  higherAppealPending: 'er loopt een hoger beroep',
};

const FILE = { english: 'caseFile', dutch: 'het dossier als geheel' };

export function machinePages(): Map<string, string> {
  const machines = machineDescriptions();
  return new Map([
    ['docs/machines/README.md', overview(machines)],
    ...machines.map((machine): [string, string] => [
      `docs/machines/${fileName(machine.stage)}.md`,
      machinePage(machine),
    ]),
  ]);
}

/** The stages have their Dutch names in the glossary; the file as a whole is no stage. */
function dutchName(stage: MachineName): string {
  const entry =
    GLOSSARY.find(({ kind, english }) => kind === 'stage' && english === stage) ??
    (stage === FILE.english ? FILE : undefined);
  if (entry === undefined) throw new Error(`The glossary has no stage ${stage}`);
  return entry.dutch;
}

/** `riskAssessment` stands in `risk-assessment.ts`. */
function fileName(stage: string): string {
  return stage.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function overview(machines: readonly MachineDescription[]): string {
  const rows = machines.map(({ stage, states }) => [
    link(capital(dutchName(stage)), `${fileName(stage)}.md`),
    code(stage),
    codes(states.map(({ name }) => name)),
  ]);
  return page(
    '# De toestandsmachines',
    GENERATED,
    'Een zaak is zeven stappen en het dossier als geheel, die naast elkaar lopen. Over elke gebeurtenis beslist één machine; andere kunnen volgen. ' +
      'Klokken staan er niet in: wat de tijd teweegbrengt, is een gebeurtenis die de engine zelf vastlegt ' +
      '([besluit 0001](../decisions/0001-terms-are-rows.md), [besluit 0003](../decisions/0003-flat-stage-machines.md)).',
    table(['Stap', 'Naam in de code', 'Toestanden'], rows),
    '## Voorwaarden',
    'Ze worden beantwoord uit wat er in de zaak is gebeurd, de nieuwe gebeurtenis meegerekend.',
    table(
      ['Voorwaarde', 'Waar als'],
      guardsOf(machines).map((guard) => [code(guard), wordsFor(guard)]),
    ),
  );
}

function guardsOf(machines: readonly MachineDescription[]): string[] {
  const guards = machines.flatMap(({ states }) =>
    states.flatMap(({ transitions }) => transitions.flatMap(({ guard }) => guard ?? [])),
  );
  return [...new Set(guards)].toSorted();
}

function wordsFor(guard: string): string {
  const words = GUARD_WORDS[guard];
  if (words === undefined) throw new Error(`No words for the condition ${guard}`);
  return words;
}

function machinePage(machine: MachineDescription): string {
  const { stage, states } = machine;
  return page(
    `# ${capital(dutchName(stage))} (${code(stage)})`,
    GENERATED,
    `De kaart staat in [${code(`machines/${fileName(stage)}.ts`)}](../../machines/${fileName(stage)}.ts); ` +
      `de [voorwaarden](README.md#voorwaarden) tussen haken zijn daar uitgelegd. Bij *(volgt)* beslist een andere machine.`,
    `\`\`\`mermaid\n${machineMermaid(stage).trimEnd()}\n\`\`\``,
    '## Wat elke toestand doet met een gebeurtenis',
    ...states.flatMap((state) => [`### ${code(state.name)}`, ...stateTable(state)]),
  );
}

function stateTable({ name, transitions }: State): string[] {
  if (transitions.length === 0) return ['Neemt niets meer aan.'];
  const byEvent = Map.groupBy(transitions, ({ event }) => event);
  const outcomes = [...byEvent].map(([event, group]) => ({
    event,
    how: howTaken(group),
    where: whereTo(name, group),
  }));
  const same = Map.groupBy(outcomes, ({ how, where }) => `${how}\n${where}`);
  const rows = [...same.values()].map((group) => [
    codes(group.map(({ event }) => event)),
    group[0]?.how ?? '',
    group[0]?.where ?? '',
  ]);
  return [table(['Gebeurtenis', 'Wat de machine doet', 'Daarna'], rows)];
}

function howTaken(group: readonly Transition[]): string {
  if (group.every(({ decides }) => !decides)) return 'volgt';
  if (group.every(byTheEngine)) return 'de engine legt het zelf vast';
  return group.every(({ guard }) => guard === 'refused') ? 'weigert, met alle redenen' : 'neemt aan';
}

function byTheEngine({ event }: Transition): boolean {
  return isEngineEvent({ type: event });
}

/** Each way in the order in which it is tried; a way without a target stays where it is. */
function whereTo(name: string, group: readonly Transition[]): string {
  if (group.every(({ guard }) => guard === 'refused')) return code(name);
  const ways = group.map(({ target, guard }) => {
    const place = target === undefined || target === name ? 'blijft' : code(target);
    // That a gate may refuse goes without saying for whatever has one.
    return guard === undefined || guard === 'lawful' ? place : `${place} [${guard}]`;
  });
  return ways.join('; ');
}
