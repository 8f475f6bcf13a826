/** From the report to the third part of the RiHG, or closed at the first look. */
import type { Instant } from '../../../src/time/index.ts';
import { part } from '../assessment.ts';
import { EFFECTS, RIHG, SHARES, STEPS } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { MINUTE, written, type Story } from '../story.ts';

export interface Assessed {
  at: Instant;
  indicated: boolean;
}

/** `undefined` when no instrument is opened. */
export function start(story: Story, facts: CaseFacts): Assessed | undefined {
  const draws = drawsFor(facts, 'start');
  const { acute, reportedAt } = facts;
  const kind = acute ? 'acute' : 'notAcute';
  open(story, facts);
  const screenedAt = reportedAt + draws.length(STEPS.screening[kind]) * MINUTE;
  const stops = draws.chance(SHARES.closedAtScreening[kind]);
  story.add({
    type: 'screening.completed',
    at: screenedAt,
    role: acute ? 'hulpofficier' : 'mayors-office',
    data: { domesticViolence: !stops || draws.chance(0.5), livesThere: true, adult: true },
    gates: true,
  });
  if (stops) {
    const reason = draws.weighted({ 'no-ground': 70, withdrawn: 20, other: 10 });
    story.add({
      type: 'procedure.closed',
      at: screenedAt + draws.whole(10, 120) * MINUTE,
      role: acute ? 'hulpofficier' : 'mayors-office',
      data: { kind: reason, reason: 'Verzonnen: geen procedure.' },
      gates: true,
    });
    return undefined;
  }
  return assess(story, facts, screenedAt + draws.length(STEPS.assessmentStarts[kind]) * MINUTE);
}

function open(story: Story, { acute, reportedAt, municipality, household, ...facts }: CaseFacts): void {
  const draws = drawsFor({ acute, reportedAt, municipality, household, ...facts }, 'report');
  const origin = acute
    ? draws.weighted({ 'police-incident': 97, other: 3 })
    : draws.weighted({ 'veilig-thuis': 60, municipality: 40 });
  const reporters = {
    'police-incident': 'police',
    other: 'hulpofficier',
    'veilig-thuis': 'veilig-thuis',
  } as const;
  const { home, persons, childAbuseSuspected } = household;
  const incidentAt = acute ? { incidentAt: written(reportedAt - draws.whole(5, 90) * MINUTE) } : {};
  story.add({
    type: 'case.opened',
    at: reportedAt,
    role: origin === 'municipality' ? 'mayors-office' : reporters[origin],
    data: {
      municipality,
      origin,
      reportedAt: written(reportedAt),
      ...incidentAt,
      childAbuseSuspected,
      home,
      persons,
    },
    key: 'opened',
    gates: true,
  });
}

function assess(story: Story, facts: CaseFacts, from: Instant): Assessed {
  const draws = drawsFor(facts, 'assessment');
  const length = Math.max(3, Math.round(draws.length(RIHG) * EFFECTS[facts.arm].rihg));
  const indicated = draws.chance(SHARES.indicated);
  const assessor = facts.acute ? 'hulpofficier' : 'veilig-thuis';
  story.add({ type: 'risk-assessment.started', at: from, role: assessor, gates: true });
  const filledIn = (number: 1 | 2 | 3, minutes: number): Instant =>
    story.add({
      type: 'risk-assessment.part-completed',
      at: from + minutes * MINUTE,
      role: number === 1 && facts.acute ? 'police' : assessor,
      data: part(number, draws, indicated),
      gates: true,
    }).at;
  filledIn(1, Math.max(1, Math.floor(0.3 * length)));
  filledIn(2, Math.max(2, Math.floor(0.7 * length)));
  return { at: filledIn(3, length), indicated };
}
