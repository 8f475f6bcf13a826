/** The life of the file as a whole: open, closed, destroyed. The end of the order does not end it (law.md section 2). */
import { stageSetup, stay } from './stage-setup.ts';

const ALWAYS = stay(
  'case.amended',
  'situation.changed',
  'reassessment.done',
  'task.done',
  'event.corrected',
  'event.withdrawn',
  'hold.placed',
  'hold.lifted',
  'deadline.missed',
  'retention.due',
  'calendar.changed',
);

export const caseFile = stageSetup.createMachine({
  id: 'caseFile',
  initial: 'not-opened',
  states: {
    'not-opened': { on: { 'case.opened': 'open' } },
    open: {
      on: { ...ALWAYS, 'procedure.closed': 'closed', 'file.destroyed': 'destroyed' },
    },
    closed: { on: { ...ALWAYS, 'file.destroyed': 'destroyed' } },
    destroyed: {},
  },
});
