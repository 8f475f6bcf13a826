/** Stories that go another way: decided at night under a mandate and revoked, decided against, and closed at once. */
import { told } from './example.ts';
import type { Story } from './example.ts';
import { filledIn, PART_1, PART_2, PART_3 } from './people.ts';

const CARE = 'ZORG-NOORDERLICHT';

const screened = (occurredAt: string, answer: boolean) =>
  told('police', 'screening.completed', occurredAt, {
    domesticViolence: answer,
    livesThere: true,
    adult: true,
  });

const AT_NIGHT: Story = {
  title: 'Mondeling opgelegd in mandaat, en ingetrokken omdat de hulp is aanvaard',
  events: [
    screened('2026-03-02T18:10:00+01:00', true),
    told('hulpofficier', 'risk-assessment.started', '2026-03-02T18:20:00+01:00', {}),
    told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:30:00+01:00', PART_1),
    told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:45:00+01:00', PART_2),
    told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:55:00+01:00', PART_3),
    told('veilig-thuis', 'veilig-thuis.consulted', '2026-03-02T19:05:00+01:00', {
      contact: 'Proef Veilig Thuis',
      outcome: 'Niemand bereikt; ingesproken.',
      reached: false,
    }),
    told('hulpofficier', 'hearing.dispensed', '2026-03-02T19:10:00+01:00', {
      person: 'p1',
      about: 'imposition',
      ground: 'urgent',
      reason: 'Proef: p1 wilde p2 aanvallen; er moest meteen worden gehandeld.',
    }),
    told('hulpofficier', 'order.imposed', '2026-03-02T19:15:00+01:00', {
      decision: { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' },
      form: 'oral',
      urgency: 'Proef: het gevaar was te groot om op papier te wachten.',
      danger: 'established',
      grounds: ['2a.4'],
      facts: 'Proef: p1 bedreigde p2 met de dood waar de politie bij was.',
      interests: 'Proef: veiligheid weegt zwaarder dan verblijf thuis.',
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status: 'excepted' },
      ],
    }),
    told('hulpofficier', 'mayor.informed', '2026-03-02T19:30:00+01:00', {}),
    told('hulpofficier', 'order.written-up', '2026-03-02T20:30:00+01:00', {}),
    told('police', 'order.served', '2026-03-02T21:00:00+01:00', {
      person: 'p1',
      method: 'in-person',
      place: 'het politiebureau',
      interpreter: 'Pools',
    }),
    told('care', 'care.accepted', '2026-03-04T10:00:00+01:00', {
      person: 'p1',
      agency: CARE,
      programme: 'plegertraining',
      willNotObstruct: true,
      willCooperate: true,
    }),
    told('care', 'care.acceptance-confirmed', '2026-03-05T10:00:00+01:00', { person: 'p1', agency: CARE }),
    told('mayor', 'extension.declined', '2026-03-06T09:00:00+01:00', {
      reason: 'Proef: de hulp is begonnen; verlengen is niet nodig.',
    }),
    told('mayor', 'order.revoked', '2026-03-06T10:00:00+01:00', {
      decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
      ground: 'help-accepted',
      effectiveAt: '2026-03-06T12:00:00+01:00',
      reasons: 'Proef: p1 heeft de hulp aanvaard en de instantie bevestigt dat.',
    }),
    told('mayors-office', 'order.served', '2026-03-06T10:30:00+01:00', {
      person: 'p1',
      method: 'in-person',
      place: 'het gemeentehuis',
    }),
    told('mayors-office', 'appeal.lodged', '2026-03-09T09:00:00+01:00', { by: 'p1', against: 9 }),
    told('mayors-office', 'appeal.withdrawn', '2026-03-20T09:00:00+01:00', { appeal: 18 }),
  ],
};

const DECLINED: Story = {
  title: 'Afgezien van een huisverbod',
  events: [
    screened('2026-03-02T18:10:00+01:00', true),
    told('police', 'risk-assessment.started', '2026-03-02T18:20:00+01:00', {}),
    told('police', 'risk-assessment.part-completed', '2026-03-02T18:30:00+01:00', filledIn(1, {})),
    told('police', 'risk-assessment.part-completed', '2026-03-02T18:45:00+01:00', filledIn(2, {})),
    told('police', 'risk-assessment.part-completed', '2026-03-02T18:55:00+01:00', filledIn(3, {})),
    told('mayor', 'order.declined', '2026-03-02T20:00:00+01:00', {
      reason: 'Proef: geen ernstig en onmiddellijk gevaar; p1 slaapt vannacht elders.',
    }),
  ],
};

const CLOSED: Story = {
  title: 'Meteen gesloten',
  events: [
    screened('2026-03-02T18:10:00+01:00', false),
    told('mayors-office', 'procedure.closed', '2026-03-02T18:20:00+01:00', {
      reason: 'Proef: burenruzie, geen huiselijk geweld.',
      kind: 'no-ground',
    }),
  ],
};

export const OTHER_STORIES: readonly Story[] = [AT_NIGHT, DECLINED, CLOSED];
