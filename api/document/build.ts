/** The OpenAPI document, made from the routes that are really there. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Route } from '../edge/route.ts';
import { API_VERSION } from '../version.ts';
import { documentExamples } from './examples/index.ts';
import type { DocumentExamples, NamedExample } from './examples/index.ts';
import { isNamed } from './media.ts';
import { operationOf, problemsOf } from './operations.ts';
import { documentSchemas } from './shapes.ts';

export interface OpenapiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

/** CommonMark, as OpenAPI has it; the page knows its links, its code and its paragraphs. */
const DESCRIPTION = `Deze dienst houdt het dossier van een tijdelijk huisverbod bij, van de melding tot het einde en de rechter: zij rekent elke termijn van de Wet tijdelijk huisverbod uit, en weigert met het artikel wat de wet niet toestaat. Zij is er voor gemeenten, politie, Veilig Thuis en zorgorganisaties, via de systemen van hun leveranciers, en voor onderzoekers die de pilots volgen.

Wat u vastlegt is een gebeurtenis: iets dat is gebeurd, met het tijdstip waarop. De zaak volgt uit haar gebeurtenissen.

Namen zijn Engels, met een [woordenlijst](/v1/glossary); teksten zijn Nederlands. Regels heten naar hun artikel en staan met hun versies in het [register](/v1/rules).

Volgnummers in de voorbeelden, zoals \`decision\` en \`breach\`, zijn die van de verzonnen voorbeeldzaak: neem die van uw eigen zaak.`;

const TAGS: Record<string, string> = {
  Zaken: 'Zaken openen, lezen en zoeken.',
  Gebeurtenissen: 'Vastleggen wat er gebeurde, en teruglezen.',
  Termijnen: 'Wat loopt, wat gehaald is en wat verstreken is.',
  Besluiten: 'Een besluit nakijken voordat het wordt ondertekend.',
  Geldigheid: 'Of het huisverbod gold, op elk tijdstip en zoals op elk tijdstip bekend.',
  Mandaten: 'Mandaten van de burgemeester aan hulpofficieren van justitie.',
  Evaluatie: 'Leveringen voor wie de pilots onderzoekt, zonder dat er iets over een mens uit volgt.',
  'Recht en begrippen': 'Regels, woorden, toestandsmachines en termijnen berekenen.',
  'Regio’s en protocollen': 'De instelling van regio’s.',
  Zandbak: 'Alleen in de zandbak: de klok.',
  Dienst: 'De dienst zelf.',
};

const BEARER = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description:
    'Toegangstoken volgens het NL GOV-profiel voor OAuth: RS256 of PS256, met kid, iss, azp, exp, jti en aud. Nooit in het adres.',
} as const;

const CONFIGURATION = {
  openapi: '3.1.0',
  info: {
    title: 'Tijdelijk huisverbod',
    version: API_VERSION,
    description: DESCRIPTION,
    contact: {
      name: 'Beheer van deze dienst',
      email: 'beheer@huisverbod.example',
      url: 'https://huisverbod.example/contact',
    },
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [
    {
      // Relative (`/v1`) would say it better, but the API Design Rules ask for https here (nlgov:servers-use-https).
      url: 'https://{host}/v1',
      description:
        'Elke installatie heeft haar eigen adres: dat waar deze beschrijving vandaan komt. Een zandbak draait op de eigen machine, zonder https: http://127.0.0.1:8080/v1.',
      variables: {
        host: { default: 'api.huisverbod.example', description: 'Adres van uw installatie.' },
      },
    },
  ],
};

function usedExamples(routes: readonly Route[], examples: DocumentExamples): NamedExample[] {
  const bodies = new Set(routes.flatMap(({ body }) => body?.schema ?? []));
  const answers = new Set(routes.flatMap(({ success }) => Object.values(success.contents)));
  const codes = new Set(routes.flatMap(problemsOf));
  return [
    ...[...bodies].flatMap(examples.body),
    ...[...answers].flatMap(examples.answer),
    ...[...codes].map(examples.problem),
  ].filter(isNamed);
}

export function buildDocument(routes: readonly Route[]): OpenapiDocument {
  const app = new OpenAPIHono();
  const { openAPIRegistry: registry } = app;
  registry.registerComponent('securitySchemes', 'bearer', BEARER);
  for (const [name, schema] of Object.entries(documentSchemas()))
    registry.registerComponent('schemas', name, schema);
  const examples = documentExamples();
  for (const { name, summary, value } of usedExamples(routes, examples))
    registry.registerComponent('examples', name, { summary, value });
  for (const route of routes) registry.registerPath(operationOf(route, examples));
  const used = new Set(routes.map(({ tag }) => tag));
  const tags = Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));
  return app.getOpenAPI31Document({ ...CONFIGURATION, tags }) as unknown as OpenapiDocument;
}
