/** A chart that takes an event up only to refuse it leaves the reason to the gates; were there none, the state itself is the reason. */
import { expect, test } from 'vitest';
import { judge, type Fold } from '../../machines/fold.ts';
import { historyOf } from '../../src/case/read-history.ts';
import type { ProposedEvent } from '../../src/case/model.ts';
import { at, extensionContent, inForce, readyToExtend } from '../support/case-player.ts';

test('an extension that no gate refuses is taken in a state that decides on it, and not in one that only refuses', () => {
  const { file } = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  const { states, stages } = file.snapshot;
  const extension: ProposedEvent = {
    type: 'order.extended',
    occurredAt: at('2026-03-11 09:00'),
    timeSource: 'entered',
    actor: { role: 'mayor', office: 'GM0518', subject: 'proef' },
    data: extensionContent('2026-03-30 20:30'),
  };
  const standing = (enforcement: string): Fold => ({
    history: historyOf(file.events),
    states: { ...states, enforcement },
    stages,
    hindsight: [],
  });
  expect(judge(standing('in-force'), extension)).toEqual({ outcome: 'lawful' });
  // The last one does not know the event at all.
  for (const state of ['not-started.imposed', 'completed.expired', 'not-started.no-order'])
    expect(judge(standing(state), extension)).toEqual({ outcome: 'not-accepted' });
});
