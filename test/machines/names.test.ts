import { expect, test } from 'vitest';
import { caseMachine } from '../../machines/case-machine.ts';
import { MACHINES, MACHINE_NAMES } from '../../machines/stage-machines.ts';

test.each(MACHINE_NAMES)(
  '%s is known to the library by its own name, alone and in the whole case',
  (name) => {
    expect(MACHINES[name].id).toBe(name);
    expect(caseMachine.states[name]?.id).toBe(name);
  },
);

test('the whole case has a name of its own', () => {
  expect(caseMachine.id).toBe('case');
});
