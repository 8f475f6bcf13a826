/** The gate of entering a home (Wth 4 lid 1 en 3; Awbi 2, 6, 7). Judged on the Amsterdam wall clock. */
import { isTermProblem, termOf } from '../../law/index.ts';
import { calendarOf, startOfDay, wallClock } from '../../time/index.ts';
import type { History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { isWritten, unless, type Gate, type Judged } from './refuse.ts';

/** Hour on the wall clock: between midnight and six (rule `awbi-7`, Awbi 7 lid 1). */
const NIGHT_ENDS_AT = 6;

export const entryGate: Gate<'home.entered'> = (event, history) => {
  if (event.data.basis === 'consent') return [];
  return [
    ...checkGate(event),
    ...authorisationGate(event, history),
    ...nightGate(event),
    ...absenceGate(event),
  ];
};

function checkGate(event: Judged<'home.entered'>): Refusal[] {
  return unless(event.data.purpose !== 'check', event.occurredAt, {
    code: 'check-needs-consent',
    rule: 'wth-4-3',
    detail:
      'Controle op de naleving geeft geen recht om een woning zonder toestemming van de bewoner binnen te gaan.',
    pointer: '/data/basis',
  });
}

/** Valid from its day of issue to the end of the third day after it. */
function authorisationGate(event: Judged<'home.entered'>, history: History): Refusal[] {
  const { basis, authorisation } = event.data;
  if (basis !== 'authorisation') return [];
  if (authorisation === undefined) {
    return unless(false, event.occurredAt, {
      code: 'authorisation-missing',
      rule: 'awbi-2',
      detail: 'Leg de machtiging vast waarop is binnengetreden: door wie en op welke dag zij is gegeven.',
      pointer: '/data/authorisation',
    });
  }
  const issued = startOfDay(authorisation.issuedOn);
  const term = termOf('awbi-6-2', issued, { calendar: calendarOf(history.calendar) });
  const valid = !isTermProblem(term) && issued <= event.occurredAt && event.occurredAt < term.dueAt;
  return unless(valid, event.occurredAt, {
    code: 'authorisation-not-valid',
    rule: 'awbi-6',
    detail:
      'De machtiging gold niet op dat tijdstip: zij geldt vanaf de dag van afgifte tot en met de derde dag erna.',
    pointer: '/data/authorisation/issuedOn',
  });
}

function nightGate(event: Judged<'home.entered'>): Refusal[] {
  if (wallClock(event.occurredAt).hour >= NIGHT_ENDS_AT) return [];
  const { authorisation, basis } = event.data;
  return [
    ...urgencyGate(event, 'night-without-urgency', 'Tussen middernacht en zes uur'),
    ...unless(
      basis !== 'authorisation' || authorisation === undefined || authorisation.nightAllowed,
      event.occurredAt,
      {
        code: 'night-not-authorised',
        rule: 'awbi-7',
        detail: 'De machtiging staat binnentreden tussen middernacht en zes uur niet toe.',
        pointer: '/data/authorisation/nightAllowed',
      },
    ),
  ];
}

function absenceGate(event: Judged<'home.entered'>): Refusal[] {
  if (event.data.residentAbsent !== true) return [];
  const { authorisation, basis } = event.data;
  const allowed =
    basis !== 'authorisation' || authorisation === undefined || authorisation.absenceAllowed === true;
  return [
    ...urgencyGate(event, 'absence-without-urgency', 'Bij afwezigheid van de bewoner'),
    ...unless(allowed, event.occurredAt, {
      code: 'absence-not-authorised',
      rule: 'awbi-7',
      detail: 'De machtiging staat binnentreden bij afwezigheid van de bewoner niet toe.',
      pointer: '/data/authorisation/absenceAllowed',
    }),
  ];
}

function urgencyGate(event: Judged<'home.entered'>, code: string, when: string): Refusal[] {
  return unless(isWritten(event.data.urgency), event.occurredAt, {
    code,
    rule: 'awbi-7',
    detail: `${when} kan zonder toestemming alleen worden binnengetreden als dat dringend nodig is: schrijf op waarom.`,
    pointer: '/data/urgency',
  });
}
