/** Who calls, as the token says. */
import { z } from 'zod';
import type { Scope } from '../../db/port.ts';
import { ROLES } from '../../src/case/model.ts';
import type { Role } from '../../src/case/model.ts';
import { text } from '../../src/shapes/index.ts';

export interface Caller {
  role: Role;
  office: string;
  subject: string;
  name?: string | undefined;
  municipalities: readonly string[];
}

export const MUNICIPALITY_CODE = /^GM\d{4}$/;
export const OFFICE_CODE = /^[A-Za-z0-9-]{1,40}$/;

const ONE_LINE = /^[^\t\n\r]*$/;
/** A name, of a person or a thing: it comes back in answers, is stored and printed. */
export const claimText = text(200).regex(ONE_LINE);

/** The claims that must be there as text, and those of the engine. */
export const callerClaims = z.object({
  sub: claimText,
  azp: claimText,
  jti: claimText,
  role: z.enum(ROLES),
  office: z.string().regex(OFFICE_CODE),
  municipalities: z.array(z.string().regex(MUNICIPALITY_CODE)).max(400).default([]),
  name: claimText.optional(),
});

export function callerOf(claims: z.output<typeof callerClaims>): Caller {
  const { sub, role, office, municipalities, name } = claims;
  return { role, office, subject: sub, municipalities, ...(name === undefined ? {} : { name }) };
}

/** The municipalities whose cases a caller sees. Evaluators and administrators see no case at all. */
export function scopeOf(caller: Caller): Scope {
  switch (caller.role) {
    case 'mayor':
    case 'mayors-office':
      return MUNICIPALITY_CODE.test(caller.office) ? [caller.office] : [];
    case 'hulpofficier':
    case 'police':
    case 'veilig-thuis':
    case 'care':
      return caller.municipalities;
    case 'evaluator':
    case 'administrator':
      return [];
  }
}
