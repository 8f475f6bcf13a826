/** The OpenAPI document, made from the routes that are really there. */
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Route } from '../edge/route.ts';
import { API_VERSION } from '../version.ts';
import { operationOf } from './operations.ts';
import { documentSchemas } from './shapes.ts';

export interface OpenapiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Record<string, unknown>> };
}

const DESCRIPTION = `Open dienst voor het tijdelijk huisverbod (Wet tijdelijk huisverbod): van melding tot einde van het huisverbod, met elke
termijn, bevoegdheid en weigering herleid tot haar artikel. Namen zijn Engels, met een woordenlijst (/glossary); teksten zijn Nederlands.
De zaak is het geheel van gebeurtenissen: wat u vastlegt is de gebeurtenis die de toestandsmachine neemt en die bewaard wordt.`;

const TAGS: Record<string, string> = {
  Zaken: 'Zaken openen, lezen en zoeken.',
  Gebeurtenissen: 'Vastleggen wat er gebeurde, en teruglezen.',
  Termijnen: 'Wat loopt, wat gehaald is en wat verstreken is.',
  Geldigheid: 'Of het huisverbod gold, op elk tijdstip en zoals op elk tijdstip bekend.',
  Mandaten: 'Mandaten van de burgemeester aan hulpofficieren van justitie.',
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
      url: 'https://api.huisverbod.example/v1',
      description: 'Voorbeeldadres; elke installatie heeft haar eigen adres.',
    },
  ],
};

export function buildDocument(routes: readonly Route[]): OpenapiDocument {
  const app = new OpenAPIHono();
  const { openAPIRegistry: registry } = app;
  registry.registerComponent('securitySchemes', 'bearer', BEARER);
  for (const [name, schema] of Object.entries(documentSchemas()))
    registry.registerComponent('schemas', name, schema);
  for (const route of routes) registry.registerPath(operationOf(route));
  const used = new Set(routes.map(({ tag }) => tag));
  const tags = Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));
  return app.getOpenAPI31Document({ ...CONFIGURATION, tags }) as unknown as OpenapiDocument;
}
