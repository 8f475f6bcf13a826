/** From the report to the procedure, and what corrects its facts. */
import { z } from 'zod';
import { openingSchema } from '../opening-schema.ts';
import {
  ALSO_WHEN_FAULTY,
  fieldsOf,
  instant,
  membersOf,
  must,
  narrative,
  oneOf,
  yesOrNo,
} from '../../shapes/index.ts';
import { homeShape, personChangeShape } from './people.ts';

/** New people and changes; nobody twice. */
export const personChanges = () =>
  z
    .array(personChangeShape, { error: must('een lijst zijn') })
    .max(50)
    .superRefine((changes, context) => {
      const keys = membersOf(changes).map((change) => fieldsOf(change)['key']);
      keys.forEach((key, index) => {
        if (key === undefined || keys.indexOf(key) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'key'],
          message: 'komt al eerder in de lijst voor.',
        });
      });
    }, ALSO_WHEN_FAULTY);

export const intakeSchemas = {
  'case.opened': openingSchema,
  'screening.completed': z.strictObject({
    domesticViolence: yesOrNo().describe('Is er huiselijk geweld of de dreiging ervan?'),
    livesThere: yesOrNo().describe('Door iemand die er woont of er anders dan incidenteel verblijft?'),
    adult: yesOrNo().describe('Is die persoon meerderjarig?'),
  }),
  'case.amended': z.strictObject({
    persons: personChanges().optional().describe('Personen die erbij komen of, op key, wijzigen.'),
    home: homeShape.optional(),
    childAbuseSuspected: yesOrNo().optional().describe('Is er een vermoeden van kindermishandeling?'),
    incidentAt: instant().optional().describe('Tijdstip van het incident.'),
    reason: narrative().describe('Reden van de wijziging.'),
  }),
  'procedure.closed': z.strictObject({
    reason: narrative().describe('Reden van het sluiten.'),
    kind: oneOf(['no-ground', 'withdrawn', 'transferred', 'migrated', 'other'])
      .optional()
      .describe('Soort reden: geen grond, ingetrokken, overgedragen, overgezet of anders.'),
  }),
};
