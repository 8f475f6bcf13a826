/** Query parameters: strict, each at most once, with all errors at once. */
import type { z } from 'zod';
import { dutchErrors } from '../../src/shapes/index.ts';
import { invalid } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** Further stray names are told as one error. */
const MOST_STRAY = 20;

/** A stray name is not echoed, for it may be a person's: its place in the address says which it is. */
function strayErrors(parameters: URLSearchParams, known: readonly string[]): FieldError[] {
  const allowed = known.length === 0 ? 'geen' : known.join(', ');
  const errors: FieldError[] = [];
  let stray = 0;
  const names = [...parameters.keys()];
  for (const name of new Set(names)) {
    if (!known.includes(name)) {
      stray += 1;
      if (stray > MOST_STRAY) continue;
      const place = names.indexOf(name) + 1;
      const detail = `De ${place}e queryparameter in het adres is hier niet bekend; hier kan: ${allowed}.`;
      errors.push({ pointer: '', detail });
    } else if (parameters.getAll(name).length > 1) {
      errors.push({ pointer: `/${name}`, detail: 'Deze queryparameter staat er meer dan eens.' });
    }
  }
  if (stray > MOST_STRAY) {
    errors.push({ pointer: '', detail: `Nog meer onbekende queryparameters: ${stray} in totaal.` });
  }
  return errors;
}

/** The shapes speak of fields; whoever wrote a query looks for a parameter. */
const ofParameter = (error: FieldError): FieldError => ({
  ...error,
  detail: error.detail.replace(/^Veld '/, "Queryparameter '"),
});

/** The faults of a query that should be empty or good. */
export const queryFaults = (query: Parsed<unknown>): readonly FieldError[] =>
  query.ok ? [] : (query.problem.errors ?? []);

/** Reads the query of `url` by `shape`; unknown and repeated parameters are errors beside those of the shape. */
export function parseQuery<S extends z.ZodObject>(url: string, shape: S): Parsed<z.output<S>> {
  const parameters = new URL(url).searchParams;
  const known = Object.keys(shape.shape);
  const errors = strayErrors(parameters, known);
  const values = Object.fromEntries([...parameters].filter(([name]) => known.includes(name)));
  const parsed = shape.safeParse(values);
  if (!parsed.success) errors.push(...dutchErrors(parsed.error).map(ofParameter));
  if (errors.length > 0 || !parsed.success) return { ok: false, problem: invalid(errors) };
  return { ok: true, value: parsed.data };
}
