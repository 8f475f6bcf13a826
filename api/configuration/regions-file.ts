/** The file with which an administrator sets up regions: its shape and the rules between its parts. */
import { z } from 'zod';
import {
  dutchErrors,
  fieldsOf,
  label,
  membersOf,
  municipalityCode,
  officeCode,
  patternedText,
  remark,
} from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';
import { NORM_IDS } from './norms.ts';

const identifier = () =>
  patternedText(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'een naam zijn van kleine letters, cijfers en koppeltekens');

const norms = z.partialRecord(
  z.enum(NORM_IDS, { error: () => `mag alleen deze namen hebben: ${NORM_IDS.join(', ')}.` }),
  z.int({ error: 'moet een geheel aantal minuten zijn.' }).min(1).max(525_600),
);

const protocol = z.strictObject({
  id: identifier(),
  version: z.int().min(1),
  title: label(),
  norms,
  steps: z.array(z.strictObject({ code: identifier(), title: label(), description: remark() })).max(100),
});

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
});

export const regionsFile = z.strictObject({ regions: z.array(region).min(1).max(100) });

export type RegionsFile = z.output<typeof regionsFile>;
export type RegionConfiguration = RegionsFile['regions'][number];
export type ProtocolConfiguration = RegionConfiguration['protocol'];

interface Placed {
  value: string;
  pointer: string;
}

function repeated(placed: readonly Placed[], what: string): Fault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ value, pointer }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ pointer, detail: `${what} staat er meer dan eens.` }];
  });
}

/** A member of every region's list with its place, as far as it is a text. */
function placed(content: unknown, path: readonly string[], field: string): Placed[] {
  return path
    .reduce<{ value: unknown; pointer: string }[]>(
      (found, name) =>
        found.flatMap(({ value, pointer }) =>
          membersOf(fieldsOf(value)[name]).map((member, index) => ({
            value: member,
            pointer: `${pointer}/${name}/${index}`,
          })),
        ),
      [{ value: content, pointer: '' }],
    )
    .flatMap(({ value, pointer }) => {
      const text = fieldsOf(value)[field];
      return typeof text === 'string' ? [{ value: text, pointer: `${pointer}/${field}` }] : [];
    });
}

/** What no single field shows, whatever else is wrong: codes used twice, offices that serve a municipality outside the file. */
function faultsBetween(content: unknown): Fault[] {
  const regions = membersOf(fieldsOf(content)['regions']);
  const municipalities = placed(content, ['regions', 'municipalities'], 'code');
  const known = new Set(municipalities.map(({ value }) => value));
  const protocols = regions.flatMap((one, r) => {
    const { id } = fieldsOf(fieldsOf(one)['protocol']);
    return typeof id === 'string' ? [{ value: id, pointer: `/regions/${r}/protocol/id` }] : [];
  });
  const strays = regions.flatMap((one, r) =>
    membersOf(fieldsOf(one)['offices']).flatMap((served, o) =>
      membersOf(fieldsOf(served)['municipalities']).flatMap((code, m) =>
        typeof code !== 'string' || known.has(code)
          ? []
          : [
              {
                pointer: `/regions/${r}/offices/${o}/municipalities/${m}`,
                detail: 'Deze gemeente staat in geen enkele regio van dit bestand.',
              },
            ],
      ),
    ),
  );
  return [
    ...repeated(placed(content, ['regions'], 'id'), 'Deze regio'),
    ...repeated(protocols, 'Dit protocol'),
    ...repeated(municipalities, 'Deze gemeente'),
    ...repeated(placed(content, ['regions', 'offices'], 'code'), 'Deze organisatie'),
    ...strays,
  ];
}

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
  const between = faultsBetween(content);
  const protocols = protocolsIn(content);
  if (!parsed.success) return { ok: false, faults: [...dutchErrors(parsed.error), ...between], protocols };
  return between.length > 0
    ? { ok: false, faults: between, protocols }
    : { ok: true, file: parsed.data, protocols };
}
