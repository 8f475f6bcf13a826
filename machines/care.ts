/** Stage 5: help per person, meetings, advice, hand-over; help that came before the notice counts (Wth 2 lid 3, 8, 9). */
import { each, stageSetup, stay } from './stage-setup.ts';

const CARE_EVENTS = [
  'care.contacted',
  'care.offered',
  'care.accepted',
  'care.refused',
  'care.acceptance-confirmed',
  'system-meeting.held',
  'safety-plan.agreed',
  'care-advice.given',
] as const;

export const care = stageSetup.createMachine({
  id: 'care',
  initial: 'not-started',
  states: {
    // Also once the procedure is closed: help that comes is recorded, not refused.
    'not-started': {
      on: {
        ...each([...CARE_EVENTS, 'care-agency.informed', 'veilig-thuis.informed'], 'active'),
        'care.handed-over': 'completed',
      },
    },
    active: {
      on: {
        ...stay(...CARE_EVENTS),
        'care.handed-over': 'completed',
        'procedure.closed': 'completed',
      },
    },
    // What is learned after the hand-over is recorded too.
    completed: { on: stay(...CARE_EVENTS) },
  },
});
