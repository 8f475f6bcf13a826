/** The whole case as one machine: the stages side by side. For drawing and model checking; `step` drives the stages singly. */
import { stageSetup } from './stage-setup.ts';
import { MACHINE_NAMES, MACHINES } from './stage-machines.ts';

export const caseMachine = stageSetup.createMachine({
  id: 'case',
  type: 'parallel',
  // Each stage keeps its own id, so that its inner references go on pointing at it.
  states: Object.fromEntries(
    MACHINE_NAMES.map((name) => [name, { ...MACHINES[name].config, id: name }]),
  ) as never,
});
