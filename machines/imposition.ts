/** Stage 3: the decision is prepared, then imposed, declined, or the procedure is closed (Wth 2). */
import { stageSetup, stay } from './stage-setup.ts';

const HEARING = stay('person.heard', 'hearing.not-used', 'hearing.dispensed', 'veilig-thuis.consulted');

export const imposition = stageSetup.createMachine({
  id: 'imposition',
  initial: 'not-started',
  states: {
    'not-started': {
      on: {
        ...HEARING,
        'risk-assessment.part-completed': { guard: 'partsComplete', target: 'preparing' },
        'order.imposed': { guard: 'refused', target: 'completed.imposed' },
        'order.declined': { guard: 'refused', target: 'completed.declined' },
        'procedure.closed': 'completed.closed',
      },
    },
    preparing: {
      on: {
        ...HEARING,
        'order.imposed': { guard: 'lawful', target: 'completed.imposed' },
        'order.declined': { guard: 'lawful', target: 'completed.declined' },
        'procedure.closed': 'completed.closed',
      },
    },
    completed: {
      initial: 'imposed',
      states: {
        // Hearings go on: about an extension or a revocation.
        imposed: { on: HEARING },
        declined: {},
        closed: {},
      },
    },
  },
});
