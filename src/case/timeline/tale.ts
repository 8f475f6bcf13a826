/** What a sentence about an event may look at, and what it gives. */
import type { EventType } from '../event-types.ts';
import type { EventOf } from '../events/index.ts';
import type { History } from '../history.ts';
import type { RecordedEvent, Task } from '../model.ts';
import type { Names } from './names.ts';

/** The case around one event. */
export interface Moment {
  /** What had happened before it. */
  before: History;
  /** That, and the event itself: dates are told as they stood with it. */
  until: History;
  /** Everything known, also what came later. */
  whole: History;
  events: readonly RecordedEvent[];
  tasks: readonly Task[];
  names: Names;
  /** Another event by its title and time, as it stood with what was recorded before `recordedBefore`. */
  refer: (sequence: number, recordedBefore?: number) => string;
}

export interface Told {
  title: string;
  text: string;
  /** Id of the rule behind it. */
  rule?: string | undefined;
  note?: string | undefined;
  /** The event that a correction or withdrawal is about. */
  corrects?: number;
}

export type Tale<Type extends EventType> = (event: EventOf<Type>, moment: Moment) => Told;

/** One tale per type: the compiler refuses a type without. */
export type Tales<Types extends EventType = EventType> = { readonly [Type in Types]: Tale<Type> };
