/** What comes before a decision: consulting Veilig Thuis and hearing people. */
import { z } from 'zod';
import { label, narrative, oneOf, yesOrNo } from '../../shapes/index.ts';
import { about } from './decision.ts';
import { personKey } from './people.ts';

const channel = () =>
  oneOf(['in-person', 'telephone', 'video', 'intercom', 'written', 'through-counsel']).describe(
    'In persoon, per telefoon, per video, via de intercom, schriftelijk of via de raadsman.',
  );

export const hearingSchemas = {
  'veilig-thuis.consulted': z.strictObject({
    contact: label().describe('Met wie bij Veilig Thuis is gesproken.'),
    outcome: narrative().describe('Uitkomst van het overleg.'),
    reached: yesOrNo().optional().describe('Is Veilig Thuis bereikt? Zonder dit veld: ja.'),
  }),
  'person.heard': z.strictObject({
    person: personKey(),
    about: about(),
    channel: channel(),
    views: narrative().describe('Wat de persoon naar voren bracht.'),
  }),
  'hearing.not-used': z.strictObject({ person: personKey(), about: about(), channel: channel() }),
  'hearing.dispensed': z.strictObject({
    person: personKey(),
    about: about(),
    ground: oneOf(['urgent', 'heard-before', 'purpose-defeated']).describe(
      'Grond van Awb art. 4:11: spoed, al eerder gehoord, of het doel zou worden gemist.',
    ),
    reason: narrative().describe('Waarom die grond zich voordoet.'),
  }),
};
