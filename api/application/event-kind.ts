import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import type { CatalogueEntry } from '../../src/case/event-catalogue.ts';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import type { EventType } from '../../src/case/model.ts';

export interface EventKind extends CatalogueEntry {
  type: EventType;
}

const KINDS = new Map<string, EventKind>(
  EVENT_TYPES.map((type) => [type, { type, ...EVENT_CATALOGUE[type] }]),
);

/** What the catalogue says of a type as it was sent; `undefined` for a type that does not exist. */
export const eventKind = (type: string): EventKind | undefined => KINDS.get(type);
