/** What the shape of a request for an export cannot see: the calendar and the configuration. */
import { endOfCutoffDay } from '../../../src/evaluation/durations/index.ts';
import { fieldsOf, membersOf } from '../../../src/shapes/index.ts';
import { localDateOf, parseLocalDate } from '../../../src/time/index.ts';
import type { Instant, LocalDate } from '../../../src/time/index.ts';
import type { RegionBook } from '../../configuration/index.ts';
import type { FieldError } from '../../problem.ts';
import type { ExportRequest } from '../../shapes/export.ts';

interface Circumstances {
  regions: Pick<RegionBook, 'regions'>;
  now: Instant;
}

/**
 * Also of a request whose shape is at fault, so that a caller hears all at once. A cut-off is the end of its day, so a day that has
 * not ended is still to come: an export of today would be another one this evening, under the same arguments.
 */
export function requestFaults(request: unknown, { regions, now }: Circumstances): FieldError[] {
  const fields = fieldsOf(request);
  const cutoff = dayIn(fields['cutoff']);
  const expires = dayIn(fields['expires']);
  const known = new Set(regions.regions.map(({ id }) => id));
  const strangers = membersOf(fields['regions']).flatMap((region, index) =>
    typeof region !== 'string' || region.trim() === '' || known.has(region)
      ? []
      : [{ pointer: `/regions/${index}`, detail: "Veld 'regions' noemt een regio die hier niet bestaat." }],
  );
  return [
    ...(cutoff !== undefined && endOfCutoffDay(cutoff) > now
      ? [{ pointer: '/cutoff', detail: "Veld 'cutoff' moet een dag zijn die voorbij is." }]
      : []),
    ...strangers,
    ...(expires !== undefined && expires <= localDateOf(now)
      ? [{ pointer: '/expires', detail: "Veld 'expires' moet een dag na vandaag zijn." }]
      : []),
  ];
}

function dayIn(value: unknown): LocalDate | undefined {
  return typeof value === 'string' ? parseLocalDate(value) : undefined;
}

/** The same regions in another order are the same request. */
export function canonicalRequest(request: ExportRequest): ExportRequest {
  return request.regions === undefined ? request : { ...request, regions: request.regions.toSorted() };
}
