/** What goes wrong in typing and is put right, and the end of the file. */
import type { EventType } from '../../../src/case/index.ts';
import { taskId } from '../../../src/case/task-id.ts';
import type { Instant } from '../../../src/time/index.ts';
import { SHARES } from '../distributions.ts';
import { drawsFor, type CaseFacts } from '../facts.ts';
import { EXCLUDED } from '../people.ts';
import { DAY, HOUR, MINUTE, written, type Fields, type Known, type Story } from '../story.ts';

/** Nothing rests on when these happened, so a wrong time stays possible until somebody sees it. */
const MAY_BE_MISTYPED: readonly EventType[] = [
  'household.informed',
  'care.contacted',
  'keys.surrendered',
  'compliance.checked',
];

export function mistype(story: Story, facts: CaseFacts): void {
  const draws = drawsFor(facts, 'mistakes');
  const role = 'mayors-office';
  const candidates = story.happenings.filter(({ type }) => MAY_BE_MISTYPED.includes(type));
  const [first] = candidates;
  if (first !== undefined && draws.chance(SHARES.corrected)) {
    const wrong = draws.one([first, ...candidates]);
    const right = wrong.at;
    const slip = draws.whole(5, 55);
    story.shift(wrong.key, slip);
    const data = ({ sequence }: Known): Fields => ({
      sequence: sequence(wrong.key),
      occurredAt: written(right),
      reason: 'Verzonnen: verkeerde tijd ingevoerd.',
    });
    const at = right + slip * MINUTE + draws.between(0.1, 4) * DAY;
    story.add({ type: 'event.corrected', at, role, data, after: [wrong.key] });
  }
  if (story.find('served') !== undefined && draws.chance(SHARES.withdrawnEntry)) withdraw(story, facts);
  if (story.find('served') !== undefined && draws.chance(SHARES.paperCorrected)) correctPaper(story, facts);
}

function withdraw(story: Story, facts: CaseFacts): void {
  const draws = drawsFor(facts, 'wrong case');
  const at = (story.find('served')?.at ?? 0) + draws.between(0.1, 3) * DAY;
  const checked = { place: 'een andere zaak', found: 'complied' };
  story.add({
    type: 'compliance.checked',
    at,
    role: 'police',
    data: checked,
    key: 'stray',
    after: ['served'],
  });
  const data = ({ sequence }: Known): Fields => ({
    sequence: sequence('stray'),
    reason: 'Verzonnen: verkeerde zaak.',
  });
  const withdrawnAt = at + draws.between(0.1, 3) * DAY;
  story.add({ type: 'event.withdrawn', at: withdrawnAt, role: 'mayors-office', data, after: ['stray'] });
}

/** A correction of the service asks for new papers: that task is done by a person. */
function correctPaper(story: Story, facts: CaseFacts): void {
  const draws = drawsFor(facts, 'paper');
  const role = 'mayors-office';
  const served = story.find('served');
  if (served === undefined) return;
  const at = served.at + draws.between(0.5, 5) * DAY;
  const better = { ...(served.data as Fields), place: 'verzonnen plaats, juist geschreven' };
  const data = ({ sequence }: Known): Fields => ({
    sequence: sequence('served'),
    data: better,
    reason: 'Verzonnen.',
  });
  story.add({ type: 'event.corrected', at, role, data, key: 'paper', after: ['served'] });
  const done = ({ caseId, sequence }: Known): Fields => ({
    task: taskId(caseId, sequence('paper'), 'rectification'),
    note: 'Verzonnen: nieuw stuk gestuurd.',
  });
  const doneAt = at + draws.between(0.1, 3) * DAY;
  if (draws.chance(0.8)) story.add({ type: 'task.done', at: doneAt, role, data: done, after: ['paper'] });
}

/** A phone number that came in later. */
export function completePerson(story: Story, facts: CaseFacts): void {
  const draws = drawsFor(facts, 'completing');
  if (!draws.chance(0.06)) return;
  const data = { persons: [{ key: EXCLUDED, phone: '0600000000' }], reason: 'Verzonnen: nummer gekregen.' };
  const at = facts.reportedAt + draws.between(0.2, 20) * HOUR;
  const role = draws.chance(0.5) ? 'police' : 'mayors-office';
  story.add({ type: 'case.amended', at, role, data });
}

export function close(
  story: Story,
  facts: CaseFacts,
  { from, role = 'mayors-office' }: { from: Instant; role?: 'mayors-office' },
): void {
  const draws = drawsFor(facts, 'closing');
  if (!draws.chance(SHARES.closedAfterwards)) return;
  const kind = draws.weighted({ other: 80, withdrawn: 20 });
  const data = { ...(kind === 'other' && draws.chance(0.5) ? {} : { kind }), reason: 'Verzonnen: afgerond.' };
  story.add({ type: 'procedure.closed', at: from + draws.between(2, 20) * DAY, role, data, gates: true });
}
