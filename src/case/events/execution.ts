/** Carrying out: leaving, keys, entry, contact details, counsel, informing. */
import { z } from 'zod';
import {
  ALSO_WHEN_FAULTY,
  fieldsOf,
  label,
  localDate,
  narrative,
  officeCode,
  oneOf,
  remark,
  text,
  wholeNumber,
  yesOrNo,
} from '../../shapes/index.ts';
import { emailAddress, personKey } from './people.ts';

const nothing = () => z.strictObject({});

const keysSurrendered = z
  .strictObject({
    count: wholeNumber(0, 1000).describe('Aantal sleutels.'),
    receiptNumber: label()
      .optional()
      .describe('Nummer van het ontvangstbewijs; nodig bij een of meer sleutels.'),
    taken: yesOrNo().describe('Afgenomen in plaats van overhandigd.'),
  })
  .superRefine((surrender, context) => {
    const { count, receiptNumber } = fieldsOf(surrender);
    if (typeof count !== 'number' || count <= 0 || receiptNumber !== undefined) return;
    const message = "ontbreekt; bij een 'count' boven 0 hoort het nummer van het ontvangstbewijs.";
    context.addIssue({ code: 'custom', path: ['receiptNumber'], message });
  }, ALSO_WHEN_FAULTY);

const authorisation = z
  .strictObject({
    issuedBy: label().describe('Wie de machtiging afgaf.'),
    issuerRole: oneOf(['mayor', 'hulpofficier', 'public-prosecutor'])
      .optional()
      .describe('Ambt van de afgever; zonder dit veld de burgemeester.'),
    issuedOn: localDate().describe('Dag van afgifte.'),
    nightAllowed: yesOrNo().describe('Staat binnentreden bij nacht erin?'),
    absenceAllowed: yesOrNo().optional().describe('Staat binnentreden bij afwezigheid erin?'),
  })
  .describe('Machtiging tot binnentreden.');

const contactDetails = z
  .strictObject({
    address: remark().optional().describe('Adres waar de persoon te bereiken is.'),
    phone: text(40).optional().describe('Telefoonnummer.'),
    email: emailAddress().optional().describe('E-mailadres.'),
    electronicConsent: yesOrNo()
      .optional()
      .describe('Heeft uitdrukkelijk gezegd elektronisch bereikbaar te zijn (Awb art. 2:8).'),
  })
  .superRefine((given, context) => {
    const { address, phone, email } = fieldsOf(given);
    if (address !== undefined || phone !== undefined || email !== undefined) return;
    context.addIssue({ code: 'custom', path: [], message: "moet 'address', 'phone' of 'email' bevatten." });
  }, ALSO_WHEN_FAULTY);

const wishAbout = () =>
  z.strictObject({ about: oneOf(['imposition', 'extension']).describe('Opleggen of verlengen.') });

export const executionSchemas = {
  'home.left': nothing(),
  'keys.surrendered': keysSurrendered,
  'home.entered': z.strictObject({
    purpose: oneOf(['impose', 'check']).describe('Om op te leggen of om te controleren.'),
    basis: oneOf(['consent', 'mayor', 'authorisation', 'immediate-danger']).describe(
      'Toestemming, de burgemeester zelf, een machtiging of onmiddellijk gevaar.',
    ),
    authorisation: authorisation.optional(),
    urgency: narrative().optional().describe('Waarom het dringend was, bij nacht of afwezigheid.'),
    residentAbsent: yesOrNo().optional().describe('Was de bewoner afwezig?'),
  }),
  'entry-report.sent': z.strictObject({
    to: oneOf(['issuer', 'public-prosecutor', 'mayor', 'resident']).describe(
      'Aan de afgever, de officier van justitie, de burgemeester of de bewoner.',
    ),
  }),
  'contact-details.given': contactDetails,
  'counsel.requested': wishAbout(),
  'counsel.declined': wishAbout(),
  'legal-aid-board.notified': nothing(),
  'counsel.assigned': z.strictObject({ name: label().describe('Naam van de raadsman.') }),
  'mayor.informed': nothing(),
  'veilig-thuis.informed': nothing(),
  'household.informed': z.strictObject({ person: personKey() }),
  'care-agency.informed': z.strictObject({ agency: officeCode() }),
};
