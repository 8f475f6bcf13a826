/** The face of the machines: what may happen, what happened, and the charts. */
export { adoptCalendar, hasOldCalendar } from './adopt-calendar.ts';
export { type Accepted, type StepResult } from './accept.ts';
export { caseMachine } from './case-machine.ts';
export { machineDescription, machineDescriptions, type MachineDescription } from './describe.ts';
export { caseMermaid, machineMermaid } from './draw.ts';
export { historyBefore } from './history-before.ts';
export { replay } from './replay.ts';
export { acceptedNow, type Identity } from './snapshot.ts';
export { MACHINE_NAMES } from './stage-machines.ts';
export { advance, openCase, step } from './step.ts';
export { validityOf, type ExplainedValidity } from './validity-of.ts';
