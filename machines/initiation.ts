/** Stage 1: from the report to the opening of the risk assessment, or closed without (law.md section 2). */
import { stageSetup, stay } from './stage-setup.ts';

export const initiation = stageSetup.createMachine({
  id: 'initiation',
  initial: 'not-started',
  states: {
    'not-started': { on: { 'case.opened': 'reported' } },
    reported: {
      on: {
        'screening.completed': 'screened',
        'risk-assessment.started': 'completed',
        'procedure.closed': 'completed',
      },
    },
    screened: {
      on: {
        ...stay('screening.completed'),
        'risk-assessment.started': 'completed',
        'procedure.closed': 'completed',
      },
    },
    completed: {},
  },
});
