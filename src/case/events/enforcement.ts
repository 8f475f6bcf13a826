/** While the order runs: permissions, checks, breaches and what follows them. */
import { z } from 'zod';
import {
  ALSO_WHEN_FAULTY,
  instant,
  label,
  mustFollow,
  narrative,
  oneOf,
  remark,
  sequence,
  text,
} from '../../shapes/index.ts';
import { personKey } from './people.ts';

const stretch = {
  from: instant().describe('Vanaf.'),
  until: instant().describe('Tot.'),
  purpose: remark().describe('Waarvoor.'),
};
const breach = () => sequence().describe('De overtreding.');

export const enforcementSchemas = {
  'passage.permitted': z
    .strictObject({
      ...stretch,
      escort: z
        .union([z.boolean(), text(200)], { error: 'moet true, false of de naam van de begeleider zijn.' })
        .optional()
        .describe('Of er begeleiding is, of door wie.'),
    })
    .superRefine(mustFollow('from', 'until'), ALSO_WHEN_FAULTY),
  'contact.arranged': z
    .strictObject({ person: personKey(), ...stretch })
    .superRefine(mustFollow('from', 'until'), ALSO_WHEN_FAULTY),
  'compliance.checked': z.strictObject({
    place: remark().describe('Waar is gecontroleerd.'),
    found: oneOf(['complied', 'breach', 'nobody-there']).describe(
      'Nageleefd, overtreden of niemand aangetroffen.',
    ),
  }),
  'breach.recorded': z.strictObject({
    limb: oneOf(['entering', 'presence', 'contact']).describe('Betreden, aanwezig zijn of contact.'),
    person: personKey().optional().describe('Met wie contact was.'),
    place: remark().describe('Waar.'),
    initiator: oneOf(['excluded-person', 'resident', 'unknown']).describe('Van wie het initiatief kwam.'),
    description: narrative().describe('Wat er gebeurde.'),
  }),
  'breach.arrested': z.strictObject({ breach: breach() }),
  'breach.reported': z.strictObject({
    breach: breach(),
    reportNumber: label().describe('Nummer van het proces-verbaal.'),
  }),
  'breach.prosecution-decided': z.strictObject({
    breach: breach(),
    outcome: oneOf(['prosecuted', 'dismissed', 'other']).describe('Vervolgd, geseponeerd of anders.'),
  }),
};
