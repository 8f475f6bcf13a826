/** What every decision carries, and the scope of a ruling. */
import { z } from 'zod';
import {
  ALSO_WHEN_FAULTY,
  distinct,
  fieldsOf,
  instant,
  label,
  membersOf,
  must,
  oneOf,
  remark,
  sequence,
  text,
  yesOrNo,
} from '../../shapes/index.ts';
import { personKey } from './people.ts';

export const decisionShape = z
  .strictObject({
    mode: oneOf(['mayor-written', 'mayor-by-telephone', 'hulpofficier-mandate']).describe(
      'Wie beslist: de burgemeester schriftelijk, de burgemeester per telefoon, of de hulpofficier in mandaat.',
    ),
    decidedBy: label().describe('Naam van wie beslist.'),
    mandate: text(100).optional().describe('Mandaat; ontbreekt het, dan elk mandaat dat het besluit dekt.'),
    deputyAuthority: label().optional().describe('Kenmerk van de aanwijzing van de locoburgemeester.'),
    telephone: z
      .strictObject({
        calledAt: instant().describe('Tijdstip van het gesprek.'),
        calledBy: label().describe('Wie belde.'),
      })
      .optional()
      .describe('Het gesprek met de burgemeester, bij mayor-by-telephone.'),
    reasonsFollow: yesOrNo().optional().describe('De motivering volgt binnen een week (Awb art. 3:47).'),
  })
  .describe('Wie besloot en hoe.');

const contactBanEntry = z.strictObject({
  person: personKey().describe('Persoon met wie contact is verboden, beperkt of uitgezonderd.'),
  status: oneOf(['forbidden', 'limited', 'excepted']).describe(
    'Verboden, beperkt (verbod met genoemde uitzonderingen) of uitgezonderd.',
  ),
  reason: remark().optional().describe('Eigen reden; voor een minderjarige nodig.'),
});

/** May be empty: that is a gate (Wth 2(4)(c)). A person stands in it once. */
export const contactBanShape = z
  .array(contactBanEntry, { error: must('een lijst zijn') })
  .max(50)
  .superRefine((entries, context) => {
    const people = membersOf(entries).map((entry) => fieldsOf(entry)['person']);
    people.forEach((person, index) => {
      if (person === undefined || people.indexOf(person) === index) return;
      const message = 'noemt iemand die al eerder in het contactverbod staat.';
      context.addIssue({ code: 'custom', path: [index, 'person'], message });
    });
  }, ALSO_WHEN_FAULTY)
  .describe('Contactverbod per persoon.');

export const about = () =>
  oneOf(['imposition', 'extension', 'revocation']).describe('Opleggen, verlengen of intrekken.');

/** The sequences of decisions that a ruling or a request concerns. */
export const decisionSequences = () => distinct(sequence(), 1).describe('Volgnummers van de besluiten.');

/** What a ruling says about its reach; both fields absent: the whole order. */
export const rulingScope = {
  limbs: distinct(oneOf(['home', 'contact']), 1)
    .optional()
    .describe('Onderdelen waarvoor de uitspraak geldt; zonder dit veld beide.'),
  persons: distinct(personKey(), 1).optional().describe('Personen voor wie de uitspraak geldt.'),
};

export const presentPersons = () =>
  distinct(personKey()).optional().describe('Wie aanwezig was toen de uitspraak werd gedaan.');
