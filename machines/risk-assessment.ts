/** Stage 2: the instrument is opened, its three parts come in, and may be corrected (Besluit art. 2). */
import { stageSetup, stay } from './stage-setup.ts';

export const riskAssessment = stageSetup.createMachine({
  id: 'riskAssessment',
  initial: 'not-started',
  states: {
    'not-started': {
      initial: 'open',
      states: {
        open: {
          on: {
            'risk-assessment.started': '#riskAssessment.in-progress',
            'procedure.closed': 'closed',
          },
        },
        closed: {},
      },
    },
    'in-progress': {
      on: {
        'risk-assessment.part-completed': [{ guard: 'partsComplete', target: 'completed' }, {}],
        ...stay('risk-assessment.corrected'),
        'procedure.closed': 'completed.closed',
      },
    },
    completed: {
      initial: 'filled-in',
      states: {
        'filled-in': {
          on: { ...stay('risk-assessment.corrected'), 'procedure.closed': 'closed' },
        },
        closed: {},
      },
    },
  },
});
