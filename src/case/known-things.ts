/** What a shape cannot see: that a person, an earlier event, a task or a part of the instrument is one that the case has. */
import { checkPart, INSTRUMENT_IDS } from '../rihg/index.ts';
import { localDateOf, type Instant } from '../time/index.ts';
import { references } from './event-references.ts';
import { personChangeFaults, type EventData } from './events/index.ts';
import { all, has, type History } from './history.ts';
import type { EventType, ProposedEvent, Task } from './model.ts';
import { peopleOf } from './people.ts';
import { riskAssessmentOf } from './risk-assessment.ts';

export interface Fault {
  /** JSON pointer from the event: `/data/person`, `/occurredAt`. */
  pointer: string;
  detail: string;
}

/**
 * Every reference that leads nowhere; what it may point at is judged on the whole file, late entries included. `corrects` is the
 * sequence of the event in whose place this content would come.
 */
export function faultsIn(
  event: ProposedEvent,
  history: History,
  tasks: readonly Task[],
  corrects?: number,
): Fault[] {
  return [
    ...beforeReport(event.occurredAt, history),
    ...referenceFaults(event, history),
    ...taskFaults(event, tasks),
    ...partFaults(event, history),
    ...amendmentFaults(event, history),
    ...deliveryFaults(event, history, corrects),
  ];
}

function beforeReport(at: Instant, history: History): Fault[] {
  const opened = history.events[0];
  if (opened === undefined || at >= opened.occurredAt) return [];
  return [
    {
      pointer: '/occurredAt',
      detail: "Veld 'occurredAt' mag niet vóór de melding liggen waarmee de zaak is geopend.",
    },
  ];
}

function referenceFaults(event: ProposedEvent, history: History): Fault[] {
  const keys = new Set(peopleOf(history).persons.map(({ key }) => key));
  return references(event.type, event.data as never).flatMap(({ pointer, kind, value, to }) => {
    if (kind === 'person') {
      if (keys.has(String(value))) return [];
      return [
        {
          pointer: `/data${pointer}`,
          detail: `Veld '${lastName(pointer)}' noemt een persoon die niet in deze zaak staat.`,
        },
      ];
    }
    const target = history.bySequence.get(Number(value));
    if (target !== undefined && (to === undefined || to.includes(target.type))) {
      return target.occurredAt <= event.occurredAt ? [] : [notYet(pointer)];
    }
    const kinds = to === undefined ? 'een gebeurtenis' : `een gebeurtenis van het soort ${to.join(' of ')}`;
    return [
      {
        pointer: `/data${pointer}`,
        detail: `Veld '${lastName(pointer)}' moet het volgnummer van ${kinds} in deze zaak zijn.`,
      },
    ];
  });
}

function notYet(pointer: string): Fault {
  const detail = `Veld '${lastName(pointer)}' noemt een gebeurtenis die later was dan deze.`;
  return { pointer: `/data${pointer}`, detail };
}

function lastName(pointer: string): string {
  return pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? pointer;
}

function taskFaults(event: ProposedEvent, tasks: readonly Task[]): Fault[] {
  const named = contentOf(event, 'task.done', 'reassessment.done')?.task;
  if (named === undefined) return [];
  const kinds: readonly Task['kind'][] =
    event.type === 'task.done' ? ['rectification', 'notice'] : ['reassessment'];
  if (tasks.some(({ id, kind }) => id === named && kinds.includes(kind))) return [];
  return [
    {
      pointer: '/data/task',
      detail: `Veld 'task' moet een taak van deze zaak zijn (${kinds.join(' of ')}).`,
    },
  ];
}

function partFaults(event: ProposedEvent, history: History): Fault[] {
  const started = contentOf(event, 'risk-assessment.started');
  if (started !== undefined) {
    const { instrument } = started;
    if (instrument === undefined || (INSTRUMENT_IDS as readonly string[]).includes(instrument)) return [];
    return [
      {
        pointer: '/data/instrument',
        detail: `Veld 'instrument' moet een van deze zijn: ${INSTRUMENT_IDS.join(', ')}.`,
      },
    ];
  }
  const filledIn = contentOf(event, 'risk-assessment.part-completed', 'risk-assessment.corrected');
  if (filledIn === undefined) return [];
  const { instrument } = riskAssessmentOf(history);
  return checkPart(instrument, filledIn.part, filledIn.signals).map(({ pointer, detail }) => ({
    pointer: `/data${pointer}`,
    detail,
  }));
}

function amendmentFaults(event: ProposedEvent, history: History): Fault[] {
  const persons = contentOf(event, 'case.amended', 'order.amended')?.persons;
  if (persons === undefined) return [];
  const known = peopleOf(history).persons;
  const faults = personChangeFaults(known, persons, localDateOf(event.occurredAt));
  // An order is on one person: another person who must leave is another case.
  const swapped = !has(history, 'order.imposed')
    ? []
    : persons.flatMap(({ key, role }, index) =>
        known.some((person) => person.key === key && role !== undefined && person.role !== role)
          ? [{ pointer: `/${String(index)}/role`, detail: ROLE_STAYS }]
          : [],
      );
  return [...faults, ...swapped].map(({ pointer, detail }) => ({
    pointer: `/data/persons${pointer}`,
    detail,
  }));
}

const ROLE_STAYS =
  "Veld 'role' kan na het opleggen niet meer wijzigen: voor een andere uithuisgeplaatste is er een andere zaak.";

/** Only what was sent electronically can fail to arrive (Awb 2:11); a service of another kind is corrected. */
function deliveryFaults(event: ProposedEvent, history: History, corrects: number | undefined): Fault[] {
  const service = contentOf(event, 'delivery.failed')?.service;
  const others = all(history, 'delivery.failed').filter(({ sequence }) => sequence !== corrects);
  if (others.some(({ data }) => data.service === service))
    return [{ pointer: '/data/service', detail: "Veld 'service' noemt een bekendmaking die al is mislukt." }];
  const served = all(history, 'order.served').find(({ sequence }) => sequence === service);
  if (served === undefined || served.data.method === 'electronic') return [];
  return [{ pointer: '/data/service', detail: "Veld 'service' moet een elektronische bekendmaking noemen." }];
}

/** The content of an event when it is of one of these types; its shape was checked before. */
function contentOf<T extends EventType>(
  event: ProposedEvent,
  ...types: readonly T[]
): EventData[T] | undefined {
  return (types as readonly EventType[]).includes(event.type) ? (event.data as EventData[T]) : undefined;
}
