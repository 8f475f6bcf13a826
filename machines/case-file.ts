/** The life of the file as a whole: open, closed, destroyed. The end of the order does not end it (law.md section 2). */
import { stageSetup, stay } from './stage-setup.ts';

const ALWAYS = stay(
  'case.amended',
  'situation.changed',
  'reassessment.done',
  'task.done',
  'event.corrected',
  'event.withdrawn',
  'deadline.missed',
  'retention.due',
  'calendar.changed',
);

/** While a hold stands, the file is kept whatever its age; one lifting ends it, however often it was placed. */
export const caseFile = stageSetup.createMachine({
  id: 'caseFile',
  initial: 'not-opened',
  states: {
    'not-opened': { on: { 'case.opened': 'open' } },
    open: {
      initial: 'free',
      on: ALWAYS,
      states: {
        free: {
          on: {
            'hold.placed': 'held',
            'procedure.closed': '#caseFile.closed.free',
            'file.destroyed': '#caseFile.destroyed',
          },
        },
        held: {
          on: { ...stay('hold.placed'), 'hold.lifted': 'free', 'procedure.closed': '#caseFile.closed.held' },
        },
      },
    },
    closed: {
      initial: 'free',
      on: ALWAYS,
      states: {
        free: { on: { 'hold.placed': 'held', 'file.destroyed': '#caseFile.destroyed' } },
        held: { on: { ...stay('hold.placed'), 'hold.lifted': 'free' } },
      },
    },
    destroyed: {},
  },
});
