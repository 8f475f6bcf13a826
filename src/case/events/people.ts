/** People and the home, as they are opened with and amended. */
import { z } from 'zod';
import {
  localDate,
  must,
  oneOf,
  patternedText,
  text,
  trimmedText,
  wholeNumber,
  yesOrNo,
} from '../../shapes/index.ts';

const KEY = 'een sleutel zijn: een kleine letter en dan hoogstens 30 kleine letters, cijfers of koppeltekens';

/** Key of a person within the case, such as `p1`. */
export const personKey = () =>
  patternedText(/^[a-z][a-z0-9-]{0,30}$/, KEY).meta({
    description: 'Sleutel van een persoon in deze zaak.',
    examples: ['p2'],
  });

/** Words that stand in a field where a person's key may stand too, so no person may have them as key. */
const RESERVED_KEYS: readonly string[] = ['mayor', 'police'];

const POSTAL_CODE = 'een postcode zijn, zoals 1234AB';

/** Upper case without space, so that one home is found again however its postal code was typed. */
const postalCode = () =>
  patternedText(/^[1-9]\d{3} ?[A-Za-z]{2}$/, POSTAL_CODE)
    .overwrite((written) => written.replace(' ', '').toUpperCase())
    .meta({ description: 'Postcode.', examples: ['1234AB'] });

export const homeShape = z
  .strictObject({
    street: trimmedText(200).describe('Straat.'),
    houseNumber: wholeNumber(1, 99_999).describe('Huisnummer.'),
    houseNumberAddition: trimmedText(20).optional().describe('Toevoeging bij het huisnummer.'),
    postalCode: postalCode(),
    city: trimmedText(200).describe('Plaats.'),
    bagAddressId: patternedText(/^\d{16}$/, 'een BAG-nummer van 16 cijfers zijn')
      .optional()
      .describe('Nummeraanduiding in de BAG.'),
  })
  .describe('De woning waarvoor het huisverbod geldt of zou gelden.');

const personFields = {
  role: oneOf(['excluded-person', 'resident']).describe(
    'Wie het huis uit moet (excluded-person) of wie er achterblijft (resident).',
  ),
  givenNames: trimmedText(200).describe('Voornamen.'),
  familyName: trimmedText(200).describe('Achternaam.'),
  birthDate: localDate().describe('Geboortedatum.'),
  residence: oneOf(['lives', 'stays-more-than-incidentally', 'elsewhere']).describe(
    'Woont in de woning, verblijft er anders dan incidenteel, of verblijft elders.',
  ),
};

const optionalPersonFields = {
  registeredAtHome: yesOrNo().optional().describe('Staat op dit adres in de basisregistratie personen.'),
  presentAtIncident: yesOrNo().optional().describe('Was bij het incident aanwezig.'),
  phone: text(40).optional().describe('Telefoonnummer.'),
  email: emailAddress().optional().describe('E-mailadres.'),
  language: patternedText(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'een taalcode zijn, zoals nl of pl')
    .optional()
    .describe('Taal waarin de persoon wordt aangesproken.'),
};

export function emailAddress() {
  return z.email({ error: must('een e-mailadres zijn, zoals naam@voorbeeld.nl') }).max(254);
}

const namedKey = () =>
  personKey().refine((key) => !RESERVED_KEYS.includes(key), {
    error: `mag niet ${RESERVED_KEYS.join(' of ')} zijn: die woorden hebben een eigen betekenis.`,
  });

export const personShape = z
  .strictObject({ key: namedKey(), ...personFields, ...optionalPersonFields })
  .describe('Een persoon in deze zaak.');
export type Person = z.output<typeof personShape>;

/** A person added, or known fields changed by `key`; a person who is new must be complete (`personChangeFaults`). */
export const personChangeShape = z
  .strictObject({
    key: namedKey(),
    role: personFields.role.optional(),
    givenNames: personFields.givenNames.optional(),
    familyName: personFields.familyName.optional(),
    birthDate: personFields.birthDate.optional(),
    residence: personFields.residence.optional(),
    ...optionalPersonFields,
  })
  .describe('Een nieuwe persoon (dan volledig), of de gewijzigde velden van een bekende persoon.');
export type PersonChange = z.output<typeof personChangeShape>;
