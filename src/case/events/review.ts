/** The court: appeals, interim relief, rulings and passing them on. */
import { z } from 'zod';
import {
  ALSO_WHEN_FAULTY,
  instant,
  mustFollow,
  narrative,
  oneOf,
  sequence,
  wholeNumber,
} from '../../shapes/index.ts';
import { decisionSequences, presentPersons, rulingScope } from './decision.ts';
import { personKey } from './people.ts';

const by = () => personKey().describe('Wie het instelt: sleutel van een persoon, of mayor.');
const effectiveAt = () => instant().describe('Tijdstip waarop de uitspraak werkt.');

const damages = z
  .strictObject({
    amountCents: wholeNumber(0, 100_000_000_000).describe('Bedrag in centen.'),
    text: narrative().describe('Omschrijving.'),
  })
  .describe('Schadevergoeding.');

const mainRuling = () =>
  z.strictObject({
    outcome: oneOf(['dismissed', 'annulled', 'annulled-effects-kept', 'annulled-from', 'set-aside']).describe(
      'Ongegrond, vernietigd, vernietigd met instandlating van de gevolgen, vernietigd vanaf een tijdstip, of de vernietiging vernietigd.',
    ),
    decisions: decisionSequences(),
    effectiveAt: effectiveAt(),
    ...rulingScope,
    damages: damages.optional(),
    present: presentPersons(),
  });

export const reviewSchemas = {
  'appeal.lodged': z.strictObject({ by: by(), against: sequence().describe('Het bestreden besluit.') }),
  'higher-appeal.lodged': z.strictObject({
    by: by(),
    against: sequence().describe('De bestreden uitspraak.'),
  }),
  'appeal.withdrawn': z.strictObject({ appeal: sequence().describe('Het ingetrokken beroep.') }),
  'interim-relief.requested': z.strictObject({
    by: by(),
    decisions: decisionSequences().optional().describe('De besluiten; zonder dit veld alle die lopen.'),
  }),
  'interim-relief.heard': z.strictObject({}),
  'interim-relief.ruled': z
    .strictObject({
      outcome: oneOf(['refused', 'suspended', 'suspended-on-condition', 'lapsed', 'lifted']).describe(
        'Afgewezen, geschorst, geschorst onder voorwaarde, vervallen of opgeheven.',
      ),
      effectiveAt: effectiveAt(),
      decisions: decisionSequences().optional(),
      ...rulingScope,
      condition: narrative().optional().describe('De voorwaarde.'),
      conditionUntil: instant().optional().describe('Tijdstip waarop de schorsing eindigt.'),
      present: presentPersons(),
    })
    .superRefine(mustFollow('effectiveAt', 'conditionUntil'), ALSO_WHEN_FAULTY),
  'appeal.ruled': mainRuling().extend({
    appeal: sequence()
      .optional()
      .describe('Het beroep waarop is beslist; zonder dit veld elk beroep tegen deze besluiten.'),
  }),
  'higher-appeal.ruled': mainRuling(),
  'ruling.passed-on': z.strictObject({
    ruling: sequence().describe('De uitspraak.'),
    to: personKey().describe('Aan wie: police, of de sleutel van een persoon.'),
  }),
};
