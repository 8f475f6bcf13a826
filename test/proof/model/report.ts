/** The figures of the model check, in words. */
import type { Explored } from './explore.ts';
import type { Fault } from './faults.ts';
import type { Theme } from './themes.ts';

export function themeLine({ name, begin, moves, depth }: Theme, found: Explored): string {
  const bound = found.closed
    ? `closed after ${found.deepest} moves: there is no more`
    : `all roads of up to ${depth} moves`;
  return [
    `${name} (from "${begin}", ${moves.length} moves, ${bound})`,
    `  ${count(found.states)} states, ${count(found.edges)} steps, ${count(found.paths)} paths, ` +
      `${count(found.refused)} refused, ${found.seconds.toFixed(1)} s`,
  ].join('\n');
}

export function faultLines({ invariant, detail, path, times }: Fault): string {
  const moves = path.length === 0 ? ['(at once)'] : path;
  return [
    `  BROKEN: ${invariant}`,
    `    ${detail} (${times} times), first after:`,
    ...moves.map((move) => `      ${move}`),
  ].join('\n');
}

export function count(number: number): string {
  return number.toLocaleString('en');
}
