import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT_TYPES } from '../../../src/case/event-types.ts';
import { EVENT_SCHEMAS, validateEventData } from '../../../src/case/events/index.ts';
import { SAMPLES } from './samples.ts';

/** Required fields per type as the contract's table and fine print have them; a type without line requires none. */
const REQUIRED: Readonly<Record<string, string>> = {
  'case.opened': 'municipality origin reportedAt childAbuseSuspected home persons',
  'screening.completed': 'domesticViolence livesThere adult',
  'case.amended': 'reason',
  'procedure.closed': 'reason',
  'risk-assessment.part-completed': 'part signals',
  'risk-assessment.corrected': 'part signals reason',
  'veilig-thuis.consulted': 'contact outcome',
  'person.heard': 'person about channel views',
  'hearing.not-used': 'person about channel',
  'hearing.dispensed': 'person about ground reason',
  'order.imposed': 'decision form danger grounds facts interests contactBan',
  'order.declined': 'reason',
  'order.amended': 'reason',
  'order.served': 'person method place',
  'delivery.failed': 'service',
  'reasons.supplied': 'decision reasons',
  'keys.surrendered': 'count taken',
  'home.entered': 'purpose basis',
  'entry-report.sent': 'to',
  'counsel.requested': 'about',
  'counsel.declined': 'about',
  'counsel.assigned': 'name',
  'household.informed': 'person',
  'care-agency.informed': 'agency',
  'care.contacted': 'person agency',
  'care.offered': 'person agency',
  'care.accepted': 'person agency willNotObstruct willCooperate',
  'care.refused': 'person agency',
  'care.acceptance-confirmed': 'person agency',
  'system-meeting.held': 'participants result',
  'safety-plan.agreed': 'agreements',
  'care-advice.given': 'advice reasons',
  'care.handed-over': 'to',
  'order.extended': 'decision until facts interests contactBan',
  'extension.declined': 'reason',
  'order.revoked': 'decision ground effectiveAt reasons',
  'revocation.requested': 'by reasons',
  'revocation.refused': 'decision reasons',
  'passage.permitted': 'from until purpose',
  'contact.arranged': 'person from until purpose',
  'compliance.checked': 'place found',
  'breach.recorded': 'limb place initiator description',
  'breach.arrested': 'breach',
  'breach.reported': 'breach reportNumber',
  'breach.prosecution-decided': 'breach outcome',
  'appeal.lodged': 'by against',
  'higher-appeal.lodged': 'by against',
  'appeal.withdrawn': 'appeal',
  'interim-relief.requested': 'by',
  'interim-relief.ruled': 'outcome effectiveAt',
  'appeal.ruled': 'outcome decisions effectiveAt',
  'higher-appeal.ruled': 'outcome decisions effectiveAt',
  'ruling.passed-on': 'ruling to',
  'situation.changed': 'kind text',
  'reassessment.done': 'outcome reasons',
  'task.done': 'task',
  'event.corrected': 'sequence reason',
  'event.withdrawn': 'sequence reason',
  'hold.placed': 'reason',
  'hold.lifted': 'reason',
  'decision.took-effect': 'rule because',
  'suspension.lapsed': 'rule because',
  'order.expired': 'rule',
  'deadline.missed': 'rule startedBy',
  'retention.due': 'rule',
  'file.destroyed': 'rule',
  'calendar.changed': 'calendar changes',
};

const required = (type: string): string[] => (REQUIRED[type] ?? '').split(' ').filter((name) => name !== '');

interface Node {
  type?: string;
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  additionalProperties?: unknown;
  description?: string;
}

/** Every object within a JSON schema, with its path. */
function objects(node: Node, path = ''): [string, Node][] {
  const inside = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    objects(child, `${path}/${name}`),
  );
  const items = node.items === undefined ? [] : objects(node.items, `${path}/*`);
  return [
    ...(node.properties === undefined ? [] : ([[path, node]] as [string, Node][])),
    ...inside,
    ...items,
  ];
}

describe.each(EVENT_TYPES)('%s', (type) => {
  test('takes a full sample', () => {
    const result = validateEventData(type, SAMPLES[type]);
    expect(result).toMatchObject({ ok: true });
    expect(Object.keys(result.ok ? result.data : {}).toSorted()).toEqual(
      Object.keys(SAMPLES[type]).toSorted(),
    );
  });

  test('takes the required fields alone, and refuses without any one of them, at its pointer', () => {
    const least = Object.fromEntries(required(type).map((name) => [name, SAMPLES[type][name]]));
    if (type === 'contact-details.given') least['phone'] = '0600000000';
    if (type === 'keys.surrendered') least['count'] = 0;
    expect(validateEventData(type, least)).toMatchObject({ ok: true });
    for (const name of required(type)) {
      const { [name]: _left, ...rest } = least;
      expect(validateEventData(type, rest)).toMatchObject({ ok: false, errors: [{ pointer: `/${name}` }] });
    }
  });

  test('refuses an unknown field', () => {
    expect(validateEventData(type, { ...SAMPLES[type], surprise: 1 })).toEqual({
      ok: false,
      errors: [
        {
          pointer: '/surprise',
          detail:
            "Veld 'surprise' is hier niet bekend; laat het weg of gebruik de naam uit de API-beschrijving.",
        },
      ],
    });
  });

  test.each(['openapi-3.0', 'draft-2020-12'] as const)(
    'becomes a JSON schema (%s): strict, described, right required',
    (target) => {
      const document = z.toJSONSchema(EVENT_SCHEMAS[type], { io: 'input', target }) as Node;
      expect(document.required ?? []).toEqual(expect.arrayContaining(required(type)));
      expect(document.required ?? []).toHaveLength(required(type).length);
      for (const [path, node] of objects(document)) {
        expect(node.additionalProperties, path).toBe(false);
        for (const [name, child] of Object.entries(node.properties ?? {})) {
          expect(child.description, `${path}/${name}`).toMatch(/^[A-Z].*[.?]$/);
        }
      }
    },
  );
});

test('every type is tried and no other', () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(EVENT_TYPES.toSorted());
  expect(Object.keys(EVENT_SCHEMAS).toSorted()).toEqual(EVENT_TYPES.toSorted());
  expect(EVENT_TYPES).toEqual(expect.arrayContaining(Object.keys(REQUIRED)));
});
