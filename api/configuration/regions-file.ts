/** The file with which an administrator sets up regions: its shape, and all that is wrong with one. */
import { z } from 'zod';
import {
  dutchErrors,
  fieldsOf,
  label,
  membersOf,
  municipalityCode,
  officeCode,
} from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';
import { faultsBetween } from './between-parts.ts';
import { identifier, protocol } from './protocol-shape.ts';
import type { ProtocolConfiguration } from './protocol-shape.ts';
import { rolloutFaultsIn, rolloutList } from './rollout.ts';

const office = z.strictObject({
  code: officeCode(),
  name: label(),
  kind: z.enum(['police', 'veilig-thuis', 'care']),
  municipalities: z.array(municipalityCode()).min(1).max(400),
});

const region = z.strictObject({
  id: identifier(),
  name: label(),
  municipalities: z
    .array(z.strictObject({ code: municipalityCode(), name: label() }))
    .min(1)
    .max(400),
  offices: z.array(office).max(1000),
  protocol,
  careProgrammes: z.array(z.strictObject({ code: identifier(), title: label() })).max(200),
  recordForPartners: z.boolean(),
  rollout: rolloutList.optional(),
});

const regionsFile = z.strictObject({ regions: z.array(region).min(1).max(100) });

export type RegionsFile = z.output<typeof regionsFile>;
export type RegionConfiguration = RegionsFile['regions'][number];

export interface PlacedProtocol {
  protocol: ProtocolConfiguration;
  region: string;
  /** Place of its region in the file. */
  index: number;
}

/** The protocols that can be read, whatever else is wrong with the file. */
function protocolsIn(content: unknown): PlacedProtocol[] {
  return membersOf(fieldsOf(content)['regions']).flatMap((one, index) => {
    const parsed = protocol.safeParse(fieldsOf(one)['protocol']);
    const { id } = fieldsOf(one);
    return parsed.success && typeof id === 'string' ? [{ protocol: parsed.data, region: id, index }] : [];
  });
}

export type ReadRegionsFile = { protocols: PlacedProtocol[] } & (
  | { ok: true; file: RegionsFile }
  | { ok: false; faults: Fault[] }
);

/** All faults at once; a file with one fault is no configuration. */
export function readRegionsFile(text: string): ReadRegionsFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return {
      ok: false,
      faults: [{ pointer: '', detail: 'Het bestand is geen geldige JSON.' }],
      protocols: [],
    };
  }
  const parsed = regionsFile.safeParse(content);
  const between = [...faultsBetween(content), ...rolloutFaultsIn(content)];
  const protocols = protocolsIn(content);
  if (!parsed.success) return { ok: false, faults: [...dutchErrors(parsed.error), ...between], protocols };
  return between.length > 0
    ? { ok: false, faults: between, protocols }
    : { ok: true, file: parsed.data, protocols };
}
