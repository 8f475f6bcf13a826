/** The case of the examples as the engine itself leads it: so an answer in the document is one that it really gives. */
import { openCase, step } from '../../../machines/index.ts';
import type { StepResult } from '../../../machines/index.ts';
import { validateEventData, validateOpening } from '../../../src/case/index.ts';
import type { CaseFile, ProposedEvent, Protocol, RecordedEvent, Role } from '../../../src/case/model.ts';
import { parseInstant } from '../../../src/time/index.ts';
import type { ExampleEvent } from './example.ts';
import { OPENING } from './people.ts';
import { UNTIL_THE_ORDER } from './until-the-order.ts';

/** Norms of an invented region, in minutes. */
const PROTOCOL: Protocol = {
  id: 'noorderlicht@1',
  norms: { 'wth-2-8-household': 240, 'wth-2-8-veilig-thuis': 1440, 'practice-first-care-contact': 1440 },
};
const IDENTITY = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 'GM0518-2026-000001',
  region: 'demoregio-noorderlicht',
  protocol: PROTOCOL,
};

const OFFICES: Partial<Record<Role, string>> = {
  police: 'PL1500',
  hulpofficier: 'PL1500',
  'veilig-thuis': 'VT-NOORDERLICHT',
  care: 'ZORG-NOORDERLICHT',
};

function proposed({ role, type, occurredAt, data }: ExampleEvent): ProposedEvent {
  const checked = type === 'case.opened' ? validateOpening(data) : validateEventData(type, data);
  const at = parseInstant(occurredAt);
  if (!checked.ok || at === undefined) throw new Error(`The example of ${type} does not have its shape`);
  const office = OFFICES[role] ?? OPENING.municipality;
  const actor = { role, office, subject: `proef-${role}`, name: 'Proef Gebruiker' };
  return { type, occurredAt: at, timeSource: 'entered', actor, data: checked.data };
}

function accepted(result: StepResult, type: string): { file: CaseFile; event: RecordedEvent } {
  if (result.outcome !== 'accepted')
    throw new Error(`The example of ${type} is not accepted: ${result.outcome}`);
  return result;
}

export interface PlayedCase {
  file: CaseFile;
  /** The last event that was recorded. */
  event: RecordedEvent;
}

/** The case with the first `count` events of the story, each recorded when it happened. */
export function playedCase(count: number): PlayedCase {
  const opening = proposed({
    role: 'police',
    type: 'case.opened',
    occurredAt: OPENING.reportedAt,
    data: OPENING,
  });
  let played = accepted(openCase(IDENTITY, opening, opening.occurredAt), opening.type);
  for (const example of UNTIL_THE_ORDER.slice(0, count)) {
    const event = proposed(example);
    played = accepted(step(played.file, event, PROTOCOL, event.occurredAt), event.type);
  }
  return played;
}

/** What comes of an event that is offered to a case, which stays as it was. */
export function offered({ file }: PlayedCase, example: ExampleEvent): StepResult {
  const event = proposed(example);
  return step(file, event, PROTOCOL, event.occurredAt);
}
