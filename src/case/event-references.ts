/** Which fields of an event point at people or earlier events of the case, so that one the case lacks is refused there. */
import type { EventType } from './event-types.ts';
import type { EventData } from './event-schemas.ts';

export interface Reference {
  /** JSON pointer from the event's data. */
  pointer: string;
  kind: 'person' | 'sequence';
  value: string | number;
  /** Event types that the sequence may be of; absent: any. */
  to?: readonly EventType[];
}

/** Decisions with a making-known and an appeal term of their own. */
export const DECISION_TYPES = [
  'order.imposed',
  'order.extended',
  'order.revoked',
  'order.amended',
  'revocation.refused',
] as const satisfies readonly EventType[];

const RULING_TYPES = [
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
] as const satisfies readonly EventType[];

const APPEAL_TYPES = ['appeal.lodged', 'higher-appeal.lodged'] as const satisfies readonly EventType[];

/** Fields that hold one person's key or a list of them, wherever they stand. */
const PERSON_FIELDS = ['person', 'persons', 'present'] as const;

/** Fields that hold a person's key or a word that is none. */
const PERSON_OR_WORD: Readonly<Partial<Record<EventType, { field: string; word?: string }>>> = {
  'revocation.requested': { field: 'by' },
  'appeal.lodged': { field: 'by', word: 'mayor' },
  'higher-appeal.lodged': { field: 'by', word: 'mayor' },
  'interim-relief.requested': { field: 'by', word: 'mayor' },
  'ruling.passed-on': { field: 'to', word: 'police' },
};

type SequenceFields = Readonly<Record<string, readonly EventType[] | 'any'>>;

const SEQUENCE_FIELDS: Readonly<Partial<Record<EventType, SequenceFields>>> = {
  'order.served': { decision: DECISION_TYPES },
  'reasons.supplied': { decision: DECISION_TYPES },
  'delivery.failed': { service: ['order.served'] },
  'breach.arrested': { breach: ['breach.recorded'] },
  'breach.reported': { breach: ['breach.recorded'] },
  'breach.prosecution-decided': { breach: ['breach.recorded'] },
  'appeal.lodged': { against: DECISION_TYPES },
  'higher-appeal.lodged': { against: ['appeal.ruled'] },
  'appeal.withdrawn': { appeal: APPEAL_TYPES },
  'interim-relief.requested': { decisions: DECISION_TYPES },
  'interim-relief.ruled': { decisions: DECISION_TYPES },
  'appeal.ruled': { decisions: DECISION_TYPES, appeal: ['appeal.lodged'] },
  'higher-appeal.ruled': { decisions: DECISION_TYPES },
  'ruling.passed-on': { ruling: RULING_TYPES },
  'event.corrected': { sequence: 'any' },
  'event.withdrawn': { sequence: 'any' },
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every reference of an event whose shape was accepted. People whom the same event adds or changes (`persons` of an amendment)
 * count as known, and `participants` of a system meeting may name others than people of the case: neither is listed.
 */
export function references<Type extends EventType>(type: Type, data: EventData[Type]): Reference[] {
  const fields = data as Fields;
  return [...personReferences(type, fields), ...sequenceReferences(type, fields)];
}

function personReferences(type: EventType, fields: Fields): Reference[] {
  const added = keysOf(fields['persons']);
  const named = PERSON_FIELDS.flatMap((field) => valuesAt(fields, field));
  const banned = entriesOf(fields['contactBan']).flatMap((entry, index) =>
    valuesAt(entry, 'person').map(({ pointer, value }) => ({
      pointer: `/contactBan/${index}${pointer}`,
      value,
    })),
  );
  const other = PERSON_OR_WORD[type];
  const worded =
    other === undefined ? [] : valuesAt(fields, other.field).filter(({ value }) => value !== other.word);
  return [...named, ...banned, ...worded].flatMap(({ pointer, value }) =>
    typeof value === 'string' && !added.has(value) ? [{ pointer, kind: 'person' as const, value }] : [],
  );
}

function sequenceReferences(type: EventType, fields: Fields): Reference[] {
  return Object.entries(SEQUENCE_FIELDS[type] ?? {}).flatMap(([field, to]) =>
    valuesAt(fields, field).flatMap(({ pointer, value }) => {
      if (typeof value !== 'number') return [];
      const reference = { pointer, kind: 'sequence' as const, value };
      return [to === 'any' ? reference : { ...reference, to }];
    }),
  );
}

/** The value of a field, or each value of its list, with its pointer. */
function valuesAt(fields: Fields, field: string): { pointer: string; value: unknown }[] {
  const value = fields[field];
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ pointer: `/${field}`, value }];
  return value.map((member: unknown, index) => ({ pointer: `/${field}/${index}`, value: member }));
}

function entriesOf(value: unknown): Fields[] {
  return Array.isArray(value) ? (value as Fields[]) : [];
}

/** Keys of the people that an amendment itself names; a list of plain keys (scope of a ruling) gives none. */
function keysOf(persons: unknown): ReadonlySet<unknown> {
  return new Set(entriesOf(persons).flatMap((person) => (typeof person === 'object' ? [person['key']] : [])));
}
