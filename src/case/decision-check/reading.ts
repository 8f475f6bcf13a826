/** A draft read once beside its case: what every part of the check looks at. */
import { isAdultAt, type Instant } from '../../time/index.ts';
import { withPersonChanges, type Person } from '../events/index.ts';
import { gateRefusals } from '../gates/index.ts';
import type { History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { excludedPerson, peopleOf } from '../people.ts';
import { riskAssessmentOf, type RiskAssessment } from '../risk-assessment.ts';
import { contactBanOf, type ContactBan, type Draft } from './draft.ts';

export interface BanEntry {
  entry: ContactBan[number];
  person: Person;
  /** Pointer to the entry in the draft. */
  pointer: string;
  /** Forbidden or limited; not excepted. */
  banned: boolean;
  minor: boolean;
}

export interface Reading {
  draft: Draft;
  at: Instant;
  /** What happened before it. */
  history: History;
  /** The people of the case, as an amendment would leave them. */
  persons: readonly Person[];
  childAbuseSuspected: boolean;
  /** Key of the person who must leave. */
  excluded: string;
  ban: readonly BanEntry[];
  risk: RiskAssessment;
  /** What the gates refuse in it. */
  refusals: readonly Refusal[];
}

export function readDraft(draft: Draft, history: History): Reading {
  const people = peopleOf(history);
  const at = draft.occurredAt;
  const changes = draft.type === 'order.amended' ? (draft.data.persons ?? []) : [];
  const persons = withPersonChanges(people.persons, changes);
  return {
    draft,
    at,
    history,
    persons,
    childAbuseSuspected: people.childAbuseSuspected,
    excluded: excludedPerson(people).key,
    ban: banOf(contactBanOf(draft) ?? [], persons, at),
    risk: riskAssessmentOf(history),
    refusals: gateRefusals(draft, history),
  };
}

function banOf(contactBan: ContactBan, persons: readonly Person[], at: Instant): BanEntry[] {
  return contactBan.flatMap((entry, index) => {
    const person = persons.find(({ key }) => key === entry.person);
    if (person === undefined || person.role === 'excluded-person') return [];
    const banned = entry.status !== 'excepted';
    const pointer = `/data/contactBan/${String(index)}`;
    return [{ entry, person, pointer, banned, minor: !isAdultAt(person.birthDate, at) }];
  });
}

/** Residents who live in the home or stay there more than incidentally, as the draft would leave them. */
export function residentsIn({ persons }: Reading): Person[] {
  return persons.filter(({ role, residence }) => role === 'resident' && residence !== 'elsewhere');
}
