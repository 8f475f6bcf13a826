import type { z } from 'zod';
import type { Mandate } from '../../src/case/model.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { mandateShape } from '../shapes/mandate.ts';
import { utcOrNull } from './instants.ts';

export type MandateView = z.output<typeof mandateShape>;

export function mandateView({ id, municipality, kind, holder, holderOffice, ...rest }: Mandate): MandateView {
  return {
    id,
    municipality,
    kind,
    ...(holder === undefined ? {} : { holder }),
    ...(holderOffice === undefined ? {} : { holderOffice }),
    powers: rest.powers,
    from: formatInstant(rest.from),
    until: utcOrNull(rest.until),
    reference: rest.reference,
  };
}
