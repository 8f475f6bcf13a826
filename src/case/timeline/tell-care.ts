/** Help: contact, offers, answers, meetings, advice. */
import type { EventData } from '../events/index.ts';
import type { Moment, Tales } from './tale.ts';
import { capital, listed, quoted, reason, remarked, sentences } from './words.ts';

const ADVICE: Readonly<Record<EventData['care-advice.given']['advice'], string>> = {
  extend: 'De hulpverlening vindt dat het huisverbod langer moet duren.',
  end: 'De hulpverlening vindt dat het huisverbod gewoon kan aflopen.',
  revoke: 'De hulpverlening vindt dat het huisverbod nu al kan stoppen.',
};

/** Safety agreements are for the people at home: they want more of them than a remark. */
const LONG_QUOTE = 400;

export const careTales: Tales<
  | 'care.contacted'
  | 'care.offered'
  | 'care.accepted'
  | 'care.refused'
  | 'care.acceptance-confirmed'
  | 'system-meeting.held'
  | 'safety-plan.agreed'
  | 'care-advice.given'
  | 'care.handed-over'
> = {
  'care.contacted': ({ data }, moment) => ({
    title: 'Contact met de hulpverlening',
    text: `${agency(data, moment)} heeft contact gehad met ${moment.names.of(data.person)}.`,
  }),
  'care.offered': ({ data }, moment) => ({
    title: 'Hulp aangeboden',
    text: sentences(
      `${agency(data, moment)} heeft hulp aangeboden aan ${moment.names.of(data.person)}.`,
      programmeWords(data, moment),
    ),
  }),
  'care.accepted': ({ data }, moment) => ({
    title: 'Hulp aangenomen',
    text: sentences(
      `${moment.names.of(data.person)} neemt de hulp aan.`,
      programmeWords(data, moment),
      data.willCooperate ? 'Meewerken is beloofd.' : 'Meewerken is niet beloofd.',
      data.willNotObstruct
        ? 'Hulp aan anderen niet tegenhouden is beloofd.'
        : 'Hulp aan anderen niet tegenhouden is niet beloofd.',
    ),
    rule: 'wth-2-9',
  }),
  'care.refused': ({ data }, { names }) => ({
    title: 'Hulp geweigerd',
    text: `${names.of(data.person)} wil geen hulp.`,
  }),
  'care.acceptance-confirmed': ({ data }, moment) => ({
    title: 'Hulp bevestigd',
    text: `${agency(data, moment)} bevestigt dat ${moment.names.of(data.person)} de hulp heeft aangenomen.`,
    rule: 'wth-2-9',
  }),
  'system-meeting.held': ({ data }, { names }) => ({
    title: 'Gesprek met het gezin',
    text: sentences(
      `De hulpverlening had een gesprek met ${listed(data.participants.map(names.ofAnyone))}.`,
      remarked('Uitkomst', data.result),
    ),
  }),
  'safety-plan.agreed': ({ data }) => ({
    title: 'Afspraken over veiligheid',
    text: `Er zijn afspraken gemaakt om veilig te blijven: ${quoted(data.agreements, LONG_QUOTE)}.`,
  }),
  'care-advice.given': ({ data }) => ({
    title: 'Advies van de hulpverlening',
    text: sentences(ADVICE[data.advice], reason(data.reasons), 'De burgemeester beslist.'),
  }),
  'care.handed-over': ({ data }, { names }) => ({
    title: 'Hulp gaat verder bij een ander',
    text: `De hulp gaat verder bij ${names.ofCode(data.to, 'een andere organisatie')}.`,
  }),
};

function agency({ agency: code }: { agency: string }, { names }: Moment): string {
  return capital(names.ofCode(code, 'de hulpverlening'));
}

function programmeWords(
  { programme }: { programme?: string | undefined },
  { names }: Moment,
): string | undefined {
  if (programme === undefined) return undefined;
  return `Het gaat om ${names.ofCode(programme, 'een vast programma in de regio')}.`;
}
