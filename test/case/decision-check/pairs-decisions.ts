/** Who decides, dates, and what an extension, a revocation or an amendment brings about. */
import { MAYOR, type CasePlayer, utc } from '../../support/case-player.ts';
import { checked, type Content } from './checked.ts';
import {
  EXTENDED,
  goodExtension,
  heard,
  P1,
  readyForExtension,
  runningCase,
  usual,
  usualForExtension,
} from './exemplary.ts';
import { amendment, extension, order, REASONS, revocationContent, type Pair } from './pair.ts';

const decided = (changes: Content): Content => ({ decision: { ...MAYOR, ...changes } });
const PHONE = (calledAt: string): Content =>
  decided({ mode: 'mayor-by-telephone', telephone: { calledAt: utc(calledAt), calledBy: 'Proef' } });
const PRINTED_END =
  'niet uitgemaakt: de wet zegt niet wat geldt als het afgedrukte einde afwijkt van het berekende (Wth art. 2 lid 4 onder a)';
const printed = (start: string | undefined, end?: string): Content => ({
  ...(start === undefined ? {} : { startsAt: utc(start) }),
  ...(end === undefined ? {} : { printedEndsAt: utc(end) }),
});

const entered = (basis: string) => ({
  instead: (player: CasePlayer) => {
    usual(player);
    player.record('home.entered', '2026-03-02 20:40', { purpose: 'impose', basis }, { role: 'police' });
  },
});

const covered = (mandate: string | null) => ({
  instead: (player: CasePlayer) => {
    usual(player);
    const content = { contact: 'bureaudienst', outcome: 'proef' };
    player.record('veilig-thuis.consulted', '2026-03-02 20:40', content, {
      role: 'hulpofficier',
      context: { mandate },
    });
  },
});

export const DECIDERS: readonly Pair[] = [
  {
    code: 'deputy-authority-missing',
    says: 'a deputy without and with the reference',
    appears: () => order(decided({ decidedBy: 'Proef Persoon, locoburgemeester' })),
    absent: () =>
      order(decided({ decidedBy: 'Proef Persoon, locoburgemeester', deputyAuthority: '2026-17' })),
    pointer: '/data/decision/deputyAuthority',
    ground: 'Gemeentewet art. 77',
  },
  {
    code: 'call-after-decision',
    says: 'called a minute after the decision, and at the decision',
    appears: () => order(PHONE('2026-03-02 21:01')),
    absent: () => order(PHONE('2026-03-02 21:00')),
    pointer: '/data/decision/telephone/calledAt',
    ground: 'Wth art. 3 lid 1',
  },
  {
    code: 'reasons-follow',
    says: 'reasons later, and now',
    appears: () => extension(decided({ reasonsFollow: true })),
    absent: () => extension(decided({ reasonsFollow: false })),
    pointer: '/data/decision/reasonsFollow',
    ground: 'Awb art. 3:47 lid 3',
  },
  {
    code: 'no-authorisation',
    says: 'his own order without and under a mandate',
    appears: () => order(decided({ mode: 'hulpofficier-mandate' }), {}, { context: { mandate: null } }),
    absent: () => order(decided({ mode: 'hulpofficier-mandate' }), {}, { context: { mandate: 'm1' } }),
    pointer: '/data/decision/mandate',
    ground: 'Wth art. 3 lid 1',
  },
  {
    code: 'no-authorisation',
    says: 'the consultation without and under a mandate',
    appears: () => order({}, covered(null)),
    absent: () => order({}, covered('m1')),
    pointer: '',
    ground: 'Wth art. 3 lid 1',
  },
  {
    code: 'entry-on-suspicion',
    says: 'entered without consent on a suspicion, and on danger that is established',
    appears: () => order({ danger: 'serious-suspicion' }, entered('immediate-danger')),
    absent: () => order({}, entered('immediate-danger')),
    pointer: '/data/danger',
    ground: 'Wth art. 4 lid 1',
  },
  {
    code: 'entry-on-suspicion',
    says: 'on a suspicion, without and with consent',
    appears: () => order({ danger: 'serious-suspicion' }, entered('immediate-danger')),
    absent: () => order({ danger: 'serious-suspicion' }, entered('consent')),
    pointer: '/data/danger',
    ground: 'Wth art. 4 lid 1',
  },
];

export const DATES: readonly Pair[] = [
  {
    code: 'printed-start-early',
    says: 'a minute before the decision, and at its minute',
    appears: () => order(printed('2026-03-02 20:59')),
    absent: () => order(printed('2026-03-02 21:00')),
    pointer: '/data/startsAt',
    ground: 'Awb art. 3:40',
  },
  {
    code: 'printed-end-differs',
    says: 'a minute off ten days after the printed start, and exactly',
    appears: () => order(printed('2026-03-02 21:30', '2026-03-12 21:29')),
    absent: () => order(printed('2026-03-02 21:30', '2026-03-12 21:30')),
    pointer: '/data/printedEndsAt',
    ground: PRINTED_END,
  },
  {
    code: 'printed-end-differs',
    says: 'announced orally, when the start is known to the minute',
    appears: () => order({ ...ORAL, ...printed(undefined, '2026-03-12 21:01') }),
    absent: () => order({ ...ORAL, ...printed(undefined, '2026-03-12 21:00') }),
    pointer: '/data/printedEndsAt',
    ground: PRINTED_END,
  },
  {
    code: 'printed-end-without-start',
    says: 'an end alone, and none',
    appears: () => order(printed(undefined, '2026-03-12 21:00')),
    absent: () => order(),
    pointer: '/data/printedEndsAt',
    ground: 'Wth art. 2 lid 4 onder a',
  },
  {
    code: 'start-put-off',
    says: 'a minute more than 24 hours ahead, and 24 hours',
    appears: () => order(printed('2026-03-03 21:01')),
    absent: () => order(printed('2026-03-03 21:00')),
    pointer: '/data/startsAt',
    ground: 'Wth art. 1 onder b',
  },
  {
    code: 'start-put-off',
    says: 'an amendment that starts later than was printed, and one that says the same',
    appears: () => amended('2026-03-02 22:30'),
    absent: () => amended('2026-03-02 22:00'),
    pointer: '/data/startsAt',
    ground: 'Wth art. 1 onder b',
  },
  {
    code: 'amended-retroactively',
    says: 'an end just past, and an end now',
    appears: () => amendment(printed(undefined, '2026-03-06 11:59')),
    absent: () => amendment(printed(undefined, '2026-03-06 12:00')),
    pointer: '/data/printedEndsAt',
    ground: 'Wth art. 2 lid 4 onder a',
  },
  {
    code: 'amendment-changes-nothing',
    says: 'only a reason, and a change',
    appears: () => amendment({}),
    absent: () => amendment({ persons: [{ key: 'p3', givenNames: 'Bo' }] }),
    pointer: '/data',
    ground: 'Wth art. 2 lid 4 onder a',
  },
  {
    code: 'revoked-retroactively',
    says: 'a minute before the decision, and at its minute',
    appears: () => revoked({ effectiveAt: utc('2026-03-06 11:59') }),
    absent: () => revoked({ effectiveAt: utc('2026-03-06 12:00') }),
    pointer: '/data/effectiveAt',
    ground: 'Wth art. 2 lid 9',
  },
  {
    code: 'revocation-after-end',
    says: 'at the end, and a minute before it',
    appears: () => revoked({ effectiveAt: utc('2026-03-12 21:20') }),
    absent: () => revoked({ effectiveAt: utc('2026-03-12 21:19') }),
    pointer: '/data/effectiveAt',
    ground: 'Wth art. 2 lid 9',
  },
  {
    code: 'revoked-against-advice',
    says: 'the agency said let it end, and said revoke',
    appears: () => advised('order.revoked', 'end'),
    absent: () => advised('order.revoked', 'revoke'),
    pointer: '/data/reasons',
    ground: 'praktijk: het advies van de hulpverlening weegt mee (Wth art. 2 lid 9)',
  },
  {
    code: 'declined-against-advice',
    says: 'the agency said extend, and said let it end',
    appears: () => advised('extension.declined', 'extend'),
    absent: () => advised('extension.declined', 'end'),
    pointer: '/data/reason',
    ground: 'praktijk: het advies van de hulpverlening weegt mee (Wth art. 9 lid 1)',
  },
  {
    code: 'no-request-recorded',
    says: 'refused without and after a request',
    appears: () => refused(() => undefined),
    absent: () =>
      refused((player) =>
        player.record('revocation.requested', '2026-03-06 09:00', { by: 'p1', reasons: 'proef' }),
      ),
    pointer: '',
    ground: 'lezing: een weigering antwoordt op een vastgelegd verzoek (Wth art. 2 lid 9)',
  },
];

const ORAL = { form: 'oral', urgency: 'hij dreigde elk moment terug te komen' };

/** Decided at 21:00 with a printed start at 22:00, amended at 21:30. */
function amended(startsAt: string) {
  const content = { reason: 'Begin verkeerd afgedrukt.', ...printed(startsAt) };
  const player = runningCase({ order: printed('2026-03-02 22:00') });
  return checked({ player, type: 'order.amended', when: '2026-03-02 21:30', content });
}

function revoked(changes: Content) {
  const content = revocationContent(changes);
  return checked({ player: runningCase(), type: 'order.revoked', when: '2026-03-06 12:00', content });
}

function refused(before: (player: CasePlayer) => unknown) {
  const player = runningCase();
  before(player);
  const content = { decision: MAYOR, reasons: REASONS };
  return checked({ player, type: 'revocation.refused', when: '2026-03-06 12:00', content });
}

function advised(type: 'order.revoked' | 'extension.declined', advice: 'extend' | 'end' | 'revoke') {
  const player = readyForExtension(runningCase(), { advice });
  player.record('person.heard', '2026-03-10 10:30', heard('p2', 'revocation'));
  const revocation = revocationContent({ effectiveAt: utc('2026-03-10 18:00') });
  const content = type === 'order.revoked' ? revocation : { reason: REASONS };
  return checked({ player, type, when: EXTENDED, content });
}

const at = (when: string, content: Content = {}) => extension(content, {}, { when });

export const EXTENSIONS: readonly Pair[] = [
  {
    code: 'extension-on-last-day',
    says: '24 hours left, and a minute more',
    appears: () => at('2026-03-11 21:20'),
    absent: () => at('2026-03-11 21:19'),
    pointer: '/occurredAt',
    ground:
      'lezing: een verlenging is genomen en bekendgemaakt terwijl het huisverbod loopt (Wth art. 9 lid 1)',
  },
  {
    code: 'extension-very-short',
    says: 'a minute less than 24 hours, and 24 hours',
    appears: () => extension({ until: utc('2026-03-13 21:19') }),
    absent: () => extension({ until: utc('2026-03-13 21:20') }),
    pointer: '/data/until',
    ground: 'lezing: een heel korte verlenging kan een verschrijving zijn (Wth art. 9 lid 1)',
  },
  {
    code: 'extension-in-disputed-difference',
    says: 'a minute past four weeks from the decision, and at them',
    appears: () => extension({ until: utc('2026-03-30 21:01') }),
    absent: () => extension({ until: utc('2026-03-30 21:00') }),
    pointer: '/data/until',
    ground: 'niet uitgemaakt: vier weken vanaf het besluit of vanaf het ingaan (Wth art. 9 lid 1)',
  },
  {
    code: 'advice-there-after-all',
    says: 'a reason why there is no advice beside the advice, and without it',
    appears: () => extension({ withoutCareAdvice: 'de instantie heeft nog niemand kunnen spreken' }),
    absent: () =>
      checked({
        player: runningCase(),
        type: 'order.extended',
        when: EXTENDED,
        content: goodExtension({ withoutCareAdvice: 'de instantie heeft nog niemand kunnen spreken' }),
      }),
    pointer: '/data/withoutCareAdvice',
    ground: 'Wth art. 9 lid 1',
  },
  {
    code: 'no-system-meeting',
    says: 'without and with a meeting',
    appears: () => extension({}, { meeting: false }),
    absent: () => extension(),
    pointer: '',
    ground: 'praktijk: een systeemgesprek gaat vooraf aan een verlenging (Wth art. 9 lid 1)',
  },
  {
    code: 'extended-against-advice',
    says: 'the agency said let it end, and said extend',
    appears: () => extension({}, { advice: 'end' }),
    absent: () => extension({}, { advice: 'extend' }),
    pointer: '/data/facts',
    ground: 'praktijk: het advies van de hulpverlening weegt mee (Wth art. 9 lid 1)',
  },
  {
    code: 'second-extension',
    says: 'a second within the four weeks, and the first',
    appears: () =>
      again((player) => {
        player.record('order.extended', EXTENDED, goodExtension({ until: utc('2026-03-20 21:20') }), {
          role: 'mayor',
        });
        player.record('order.served', '2026-03-10 12:00', {
          person: 'p1',
          method: 'in-person',
          place: 'bureau',
        });
      }),
    absent: () => again(() => undefined),
    pointer: '',
    ground: 'niet uitgemaakt: over een tweede verlenging zwijgt de wet (Wth art. 9 lid 1)',
  },
  {
    code: 'extended-while-suspended',
    says: 'suspended by the court, and the request refused',
    appears: () => ruled('suspended'),
    absent: () => ruled('refused'),
    pointer: '',
    ground:
      'niet uitgemaakt: de wet zegt niet of een geschorst huisverbod kan worden verlengd (Wth art. 9 lid 1)',
  },
];

function again(before: (player: CasePlayer) => void) {
  const player = readyForExtension(runningCase());
  before(player);
  return checked({ player, type: 'order.extended', when: '2026-03-11 09:00', content: goodExtension() });
}

function ruled(outcome: string) {
  return extension(
    {},
    {
      instead: (player) => {
        usualForExtension(player);
        player.record('appeal.lodged', '2026-03-10 10:30', { by: P1['key'], against: 11 });
        player.record('interim-relief.requested', '2026-03-10 10:31', { by: 'p1' });
        player.record('interim-relief.ruled', '2026-03-10 10:50', {
          outcome,
          effectiveAt: utc('2026-03-10 10:50'),
        });
      },
    },
  );
}
