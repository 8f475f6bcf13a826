/** One case from its report to its end, chapter by chapter. */
import { startOfDay, type Instant } from '../../src/time/index.ts';
import { close, completePerson, mistype } from './chapters/desk.ts';
import { appeal } from './chapters/court.ts';
import { decide, type Imposed } from './chapters/decision.ts';
import { endOrder } from './chapters/ending.ts';
import { carryOut } from './chapters/execution.ts';
import { help } from './chapters/help.ts';
import { whileItRuns } from './chapters/running.ts';
import { start } from './chapters/start.ts';
import { MIGRATION, TRANSFER_MEAN } from './distributions.ts';
import { drawsFor, type CaseFacts } from './facts.ts';
import { MINUTE, Story, type Act } from './story.ts';

export function actsOf(facts: CaseFacts): Act[] {
  const story = new Story(drawsFor(facts, 'typing in'));
  tell(story, facts);
  mistype(story, facts);
  leave(story, facts);
  return story.acts();
}

function tell(story: Story, facts: CaseFacts): void {
  const assessed = start(story, facts);
  if (assessed === undefined) return;
  const decided = decide(story, facts, assessed);
  if (decided.outcome === 'closed') return;
  completePerson(story, facts);
  if (decided.outcome === 'imposed') {
    follow(story, facts, decided);
    return;
  }
  const { at: from } = decided;
  const offered = drawsFor(facts, 'after declining').chance(0.4);
  const handedOverAt = offered ? help(story, facts, { from, imposed: false }).handedOverAt : undefined;
  close(story, facts, { from: handedOverAt ?? from });
}

function follow(story: Story, facts: CaseFacts, decided: Imposed): void {
  const order = carryOut(story, facts, decided);
  const helped = help(story, facts, { from: decided.at, imposed: true });
  const review = appeal(story, facts, order);
  const over = review.decidedByCourt
    ? (review.endedAt ?? order.endsAt)
    : endOrder(story, facts, order, helped);
  if (order.startsAt !== null) whileItRuns(story, facts, { from: order.startsAt, until: over });
  close(story, facts, { from: Math.max(over, helped.handedOverAt ?? over) });
}

/** Another region takes it over at any moment; one municipality goes over to another system with all it has. */
function leave(story: Story, facts: CaseFacts): void {
  const transferredAt: Instant =
    facts.reportedAt + drawsFor(facts, 'transfer').exponential(TRANSFER_MEAN) * MINUTE;
  const migratedAt = facts.municipality === MIGRATION.municipality ? startOfDay(MIGRATION.day) : Infinity;
  if (transferredAt < migratedAt) story.leave(transferredAt, 'transferred');
  else if (migratedAt < Infinity) story.leave(migratedAt, 'migrated');
}
