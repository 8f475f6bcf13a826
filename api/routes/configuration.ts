/** Regions, municipalities, offices and protocols as they were imported. */
import { z } from 'zod';
import type { Engine } from '../application/engine.ts';
import { protocolName } from '../configuration/index.ts';
import type { RegionConfiguration, StoredProtocol } from '../configuration/index.ts';
import { ok } from '../edge/answer.ts';
import { publicRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { problem } from '../problem.ts';
import { listView } from '../views/list.ts';

const TAG = 'Regio’s en protocollen';

const regionView = (region: RegionConfiguration) => ({
  id: region.id,
  name: region.name,
  municipalities: region.municipalities.map(({ code }) => code),
  protocol: protocolName(region.protocol),
  careProgrammes: region.careProgrammes,
  recordForPartners: region.recordForPartners,
  rollout: region.rollout ?? [],
});

const protocolView = ({ region, version, title, norms, steps, rihgParts, id }: StoredProtocol) => ({
  id: protocolName({ id, version }),
  version,
  title,
  region,
  norms,
  steps,
  rihgParts: rihgParts ?? [],
});

interface ListRoute {
  path: string;
  operationId: string;
  summary: string;
  schema: string;
  items(): readonly unknown[];
}

const listRoute = ({ path, operationId, summary, schema, items }: ListRoute): Route =>
  publicRoute({
    method: 'get',
    path,
    operationId,
    tag: TAG,
    summary,
    description: `${summary}, zoals ingesteld door de beheerder.`,
    success: { status: 'ok', description: `${summary}.`, contents: { 'application/json': schema } },
    problems: [],
    query: z.strictObject({}),
    handle: (asked) => {
      const query = asked.query();
      return query.ok ? ok(listView([...items()], asked.address)) : query.problem;
    },
  });

const protocolRoute = ({ regions }: Engine): Route =>
  publicRoute({
    method: 'get',
    path: '/protocols/{id}',
    operationId: 'readProtocol',
    tag: TAG,
    summary: 'Eén versie van een protocol',
    description: 'Een protocol met zijn normtijden en eigen stappen.',
    parameters: { id: 'Naam met versie, zoals noorderlicht@1.' },
    success: { status: 'ok', description: 'Het protocol.', contents: { 'application/json': 'Protocol' } },
    problems: ['not-found'],
    handle: (asked) => {
      const found = regions.protocols.find((protocol) => protocolName(protocol) === asked.parameter('id'));
      if (found === undefined) return problem('not-found');
      const query = asked.query();
      return query.ok ? ok(protocolView(found)) : query.problem;
    },
  });

export function configurationRoutes(engine: Engine): Route[] {
  const { regions } = engine.regions;
  return [
    listRoute({
      path: '/regions',
      operationId: 'listRegions',
      summary: 'De regio’s',
      schema: 'RegionList',
      items: () => regions.map(regionView),
    }),
    listRoute({
      path: '/municipalities',
      operationId: 'listMunicipalities',
      summary: 'De gemeenten',
      schema: 'MunicipalityList',
      items: () =>
        regions.flatMap(({ id, municipalities }) =>
          municipalities.map(({ code, name }) => ({ code, name, region: id })),
        ),
    }),
    listRoute({
      path: '/offices',
      operationId: 'listOffices',
      summary: 'De organisaties',
      schema: 'OfficeList',
      items: () => regions.flatMap(({ id, offices }) => offices.map((office) => ({ ...office, region: id }))),
    }),
    listRoute({
      path: '/protocols',
      operationId: 'listProtocols',
      summary: 'De protocollen',
      schema: 'ProtocolList',
      items: () => engine.regions.protocols.map(protocolView),
    }),
    protocolRoute(engine),
  ];
}
