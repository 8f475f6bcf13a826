/** Faults that `JSON.parse` passes over in silence: a name given twice (the last would count), `__proto__`, deep nesting. */
import type { FieldError } from '../problem.ts';
import { MOST_ERRORS } from '../problem.ts';
import { pointerTo, shortened } from '../../src/shapes/index.ts';

/** What walks over a value may recurse: no body of the contract comes near this depth. */
const DEEPEST = 64;

interface Level {
  /** The names so far, with whether the name was given again; absent in a list. */
  names: Map<string, boolean> | undefined;
  /** The name or the place of the value that is being read. */
  step: string | number;
}

const TOO_DEEP: FieldError = {
  pointer: '',
  detail: `De aanvraag is te diep genest; hoogstens ${DEEPEST} niveaus kan.`,
};

/** The index of the quote that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** What is wrong with `name` at this level, told once. */
function faultOf(name: string, names: Map<string, boolean>): string | undefined {
  const again = names.get(name);
  names.set(name, again !== undefined);
  if (again === true) return undefined;
  if (again === false) return `Veld '${shortened(name)}' staat er meer dan eens.`;
  return name === '__proto__' ? "Veld '__proto__' is hier niet bekend; laat het weg." : undefined;
}

/** `text` must be valid JSON. Walks without recursion, and stops at the first level too deep or at `MOST_ERRORS`. */
export function hiddenFaults(text: string): FieldError[] {
  const levels: Level[] = [];
  const faults: FieldError[] = [];
  let [start, end] = [0, 0];
  for (let at = 0; at < text.length && faults.length < MOST_ERRORS; at += 1) {
    const level = levels.at(-1);
    switch (text.charAt(at)) {
      case '{':
      case '[':
        if (levels.length === DEEPEST) return [TOO_DEEP];
        levels.push(text[at] === '{' ? { names: new Map(), step: '' } : { names: undefined, step: 0 });
        break;
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (typeof level?.step === 'number') level.step += 1;
        break;
      case '"':
        [start, end] = [at, endOfString(text, at)];
        at = end;
        break;
      case ':': {
        if (level?.names === undefined) break;
        // Parsed, so that an escaped name is the same name.
        level.step = JSON.parse(text.slice(start, end + 1)) as string;
        const detail = faultOf(level.step, level.names);
        if (detail !== undefined) faults.push({ pointer: pointerTo(levels.map(({ step }) => step)), detail });
        break;
      }
    }
  }
  return faults;
}
