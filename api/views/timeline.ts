import type { z } from 'zod';
import type { TimelineEntry } from '../../src/case/timeline/index.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { timelineEntryShape } from '../shapes/timeline.ts';
import { both } from './instants.ts';

export function timelineEntryView({
  at,
  recordedAt,
  kind,
  sequence,
  ...told
}: TimelineEntry): z.output<typeof timelineEntryShape> {
  return {
    kind,
    ...(sequence === undefined ? {} : { sequence }),
    ...both('at', at),
    ...(recordedAt === undefined ? {} : { recordedAt: formatInstant(recordedAt) }),
    ...told,
  };
}
