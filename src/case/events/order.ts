/** Decisions about the order, and making them known. */
import { z } from 'zod';
import {
  instant,
  must,
  narrative,
  oneOf,
  remark,
  sequence,
  text,
  textOrEmpty,
  yesOrNo,
} from '../../shapes/index.ts';
import { contactBanShape, decisionShape } from './decision.ts';
import { personChanges } from './intake.ts';
import { homeShape, personKey } from './people.ts';

/** Empty is a gate, not a fault of shape (Wth 2(4)(b), Awb 3:4). */
const facts = () => textOrEmpty(20_000).describe('Feiten en omstandigheden.');
const interests = () => textOrEmpty(20_000).describe('Afweging van de belangen.');
const signedAt = () => instant().optional().describe('Tijdstip van ondertekening.');
const startsAt = () => instant().optional().describe('Begin zoals het op het besluit staat.');
const printedEndsAt = () => instant().optional().describe('Einde zoals het op het besluit staat.');
const deviation = () =>
  narrative().optional().describe('Reden waarom het besluit afwijkt van de uitkomst van het RiHG.');

const grounds = () =>
  z
    .array(z.string({ error: must('tekst zijn') }).max(200), { error: must('een lijst zijn') })
    .max(200)
    .describe('Codes van de items uit de bijlage bij het Besluit.');

export const orderSchemas = {
  'order.imposed': z.strictObject({
    decision: decisionShape,
    form: oneOf(['written', 'oral']).describe(
      'Hoe het besluit eerst bekend wordt gemaakt: schriftelijk of mondeling.',
    ),
    urgency: narrative()
      .optional()
      .describe('Waarom het besluit niet op papier kon wachten; nodig bij oral.'),
    danger: oneOf(['established', 'serious-suspicion']).describe(
      'Het gevaar staat vast, of er is een ernstig vermoeden van.',
    ),
    signedAt: signedAt(),
    startsAt: startsAt(),
    printedEndsAt: printedEndsAt(),
    grounds: grounds(),
    facts: facts(),
    interests: interests(),
    deviation: deviation(),
    contactBan: contactBanShape,
    conflictingAccounts: narrative()
      .optional()
      .describe('Bij tegenstrijdige verklaringen: wie moet weg en waarom.'),
    newFacts: narrative()
      .optional()
      .describe('Nieuwe feiten; nodig na een eerder huisverbod voor deze woning en persoon.'),
  }),
  'order.declined': z.strictObject({
    reason: narrative().describe('Waarom geen huisverbod wordt opgelegd.'),
    deviation: deviation(),
  }),
  'order.written-up': z.strictObject({}),
  'order.amended': z.strictObject({
    reason: narrative().describe('Reden van de wijziging.'),
    contactBan: contactBanShape.optional().describe('Het hele nieuwe contactverbod.'),
    persons: personChanges().optional().describe('Personen die erbij komen of verbeterd worden.'),
    startsAt: startsAt(),
    printedEndsAt: printedEndsAt(),
    home: homeShape.optional().describe('Dezelfde woning, juist geschreven.'),
  }),
  'order.served': z.strictObject({
    person: personKey(),
    method: oneOf(['in-person', 'sent', 'electronic', 'to-counsel', 'deposited', 'other']).describe(
      'Uitgereikt, verzonden, elektronisch, aan de raadsman, ter inzage gelegd of anders.',
    ),
    place: remark().describe('Waar.'),
    interpreter: z
      .union([z.boolean(), text(200)], { error: 'moet true, false of de naam of taal van de tolk zijn.' })
      .optional()
      .describe('Of er een tolk was, of welke.'),
    refusedToSign: yesOrNo().optional().describe('Weigerde de persoon te tekenen?'),
    decision: sequence()
      .optional()
      .describe('Het besluit; zonder dit veld het laatste dat nog niet bekend is gemaakt.'),
  }),
  'delivery.failed': z.strictObject({
    service: sequence().describe('De elektronische bekendmaking die niet aankwam.'),
  }),
  'reasons.supplied': z.strictObject({
    decision: sequence().describe('Het besluit waarvan de motivering volgt.'),
    reasons: narrative().describe('De motivering.'),
  }),
  'order.extended': z.strictObject({
    decision: decisionShape,
    signedAt: signedAt(),
    until: instant().describe('Nieuw einde, hoogstens vier weken na het begin.'),
    facts: facts(),
    interests: interests(),
    contactBan: contactBanShape,
    withoutCareAdvice: narrative().optional().describe('Waarom het advies van de hulpverlening ontbreekt.'),
  }),
  'extension.declined': z.strictObject({ reason: narrative().describe('Waarom niet wordt verlengd.') }),
  'order.revoked': z.strictObject({
    decision: decisionShape,
    ground: oneOf(['help-accepted', 'danger-gone', 'other']).describe(
      'Hulp aanvaard (Wth art. 2 lid 9), gevaar geweken, of anders.',
    ),
    effectiveAt: instant().describe('Tijdstip waarop de intrekking werkt.'),
    reasons: narrative().describe('Motivering.'),
  }),
  'revocation.requested': z.strictObject({
    by: personKey().describe('Wie om intrekking vraagt.'),
    reasons: narrative().describe('Waarom.'),
  }),
  'revocation.refused': z.strictObject({
    decision: decisionShape,
    reasons: narrative().describe('Motivering van de weigering.'),
  }),
};
