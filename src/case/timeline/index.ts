/** The face of the timeline: a case as a story in plain Dutch. */
export type { TimelineEntry } from './entry.ts';
export type { CodeNames } from './names.ts';
export { timelineOf } from './timeline.ts';
export { timelineText, type Print } from './text.ts';
