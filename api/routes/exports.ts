/** Exports for evaluators: asked for here, made in the background, fetched as files. */
import type { z } from 'zod';
import { askExport, exportScope, keptFromExports } from '../application/evaluation/ask-export.ts';
import type { ExportDesk } from '../application/evaluation/export-desk.ts';
import { fileStream } from '../application/evaluation/export-folder.ts';
import { isCaseId } from '../application/case-access.ts';
import type { Engine } from '../application/engine.ts';
import type { ExportJob } from '../../db/evaluation-port.ts';
import { negotiate } from '../edge/accept.ts';
import { ok, streamed } from '../edge/answer.ts';
import type { RouteAnswer } from '../edge/answer.ts';
import { commandAddress, tokenRoute } from '../edge/route.ts';
import type { Asked, Route } from '../edge/route.ts';
import { notAcceptable, problem } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import type { ExportRequest } from '../shapes/export.ts';
import { exportView } from '../views/export.ts';

const TAG = 'Evaluatie';

/** By the ending of a name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  xes: 'application/xml',
  zip: 'application/zip',
};
const PLAIN = 'text/plain';

const mediaTypeOf = (name: string): string => MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? PLAIN;

/** What is in the files of an export, and whether this caller may have asked for it himself. */
function couldHaveAsked({ request, municipalities }: ExportJob, caller: Caller): boolean {
  const scope = exportScope(caller);
  if (scope === 'all') return true;
  const { tier } = JSON.parse(request) as ExportRequest;
  return tier !== 'A' && municipalities !== 'all' && municipalities.every((one) => scope.includes(one));
}

/**
 * An export of another office is not there, as one that was never asked for. Nor is one of the own office that this caller could not have
 * asked for: linked cases, or cases of municipalities that his token does not name.
 */
async function ownExport(
  { engine, desk }: { engine: Engine; desk: ExportDesk },
  caller: Caller,
  id: string,
): Promise<ExportJob | undefined> {
  const job = isCaseId(id) ? await engine.store.exportJob(id) : undefined;
  if (job === undefined || job.office !== caller.office || !couldHaveAsked(job, caller)) return undefined;
  return desk.present(job);
}

const askRoute = (engine: Engine, desk: ExportDesk): Route =>
  tokenRoute({
    method: 'post',
    path: '/exports',
    operationId: 'askExport',
    tag: TAG,
    summary: 'Vraag een levering aan',
    description:
      'Een evaluator krijgt B en C, over de gemeenten van zijn token; de beheerder ook A, over de hele installatie. De levering wordt op de achtergrond gemaakt: vraag het adres in Location tot status niet meer running is.',
    body: { schema: 'ExportRequest', description: 'Wat u geleverd wilt hebben.' },
    idempotent: true,
    success: {
      status: 'accepted',
      description: 'Aangenomen.',
      contents: { 'application/json': 'Export' },
      headers: { Location: 'Adres van de levering.' },
    },
    problems: ['not-competent', 'key-reused', 'in-progress', 'storage-full'],
    handle: (asked, caller) =>
      askExport(engine, desk, { caller, body: asked.body, ...commandAddress(asked) }),
  });

const readRoute = (engine: Engine, desk: ExportDesk): Route =>
  tokenRoute({
    method: 'get',
    path: '/exports/{id}',
    operationId: 'readExport',
    tag: TAG,
    summary: 'Hoe staat het met een levering?',
    description:
      'Een levering van uw eigen organisatie die u zelf had kunnen vragen, met de bestanden zodra zij klaar is.',
    parameters: { id: 'De levering.' },
    success: { status: 'ok', description: 'De levering.', contents: { 'application/json': 'Export' } },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const kept = keptFromExports(caller, engine.now());
      if (kept !== undefined) return kept;
      const job = await ownExport({ engine, desk }, caller, asked.parameter('id'));
      if (job === undefined) return problem('not-found');
      const query = asked.query();
      return query.ok ? ok(exportView(job)) : query.problem;
    },
  });

const fileRoute = (engine: Engine, desk: ExportDesk): Route =>
  tokenRoute({
    method: 'get',
    path: '/exports/{id}/files/{name}',
    operationId: 'readExportFile',
    tag: TAG,
    summary: 'Haal een bestand van een levering op',
    description: 'Een van de bestanden die de levering noemt, of het ene zip-bestand met alle.',
    parameters: { id: 'De levering.', name: 'Naam van het bestand, zoals de levering die noemt.' },
    success: {
      status: 'ok',
      description: 'Het bestand.',
      contents: {
        'application/zip': 'text',
        'text/csv': 'text',
        'application/json': 'ExportJson',
        'text/markdown': 'text',
        'application/xml': 'text',
        [PLAIN]: 'text',
      },
      headers: { 'Content-Disposition': 'Naam van het bestand.' },
    },
    problems: ['not-competent', 'not-found'],
    handle: (asked, caller) => readFile({ engine, desk }, asked, caller),
  });

async function readFile(
  parts: { engine: Engine; desk: ExportDesk },
  asked: Pick<Asked<z.ZodObject>, 'parameter' | 'header' | 'query'>,
  caller: Caller,
): Promise<RouteAnswer> {
  const kept = keptFromExports(caller, parts.engine.now());
  if (kept !== undefined) return kept;
  const job = await ownExport(parts, caller, asked.parameter('id'));
  // Only a name of the list: what was asked never becomes a path.
  const file = job?.files.find(({ name }) => name === asked.parameter('name'));
  if (job === undefined || file === undefined) return problem('not-found');
  const query = asked.query();
  if (!query.ok) return query.problem;
  const mediaType = mediaTypeOf(file.name);
  if (negotiate(asked.header('accept'), [mediaType]) === undefined) return notAcceptable([mediaType]);
  return streamed(mediaType, fileStream(parts.desk.pathOf(job, file.name)), {
    'content-length': String(file.bytes),
    'content-disposition': `attachment; filename="${file.name}"`,
  });
}

export const exportRoutes = (engine: Engine, desk: ExportDesk): Route[] => [
  askRoute(engine, desk),
  readRoute(engine, desk),
  fileRoute(engine, desk),
];
