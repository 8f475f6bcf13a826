/** What a route gives back: a success, or a problem. */
import { problemResponse, STATUS } from '../problem.ts';
import type { Problem } from '../problem.ts';

export interface Success {
  status: number;
  mediaType: string;
  body: string;
  headers: Record<string, string>;
}

export type Answer = Success | Problem;

const isProblem = (answer: object): answer is Problem => 'problem' in answer;

export function ok(body: unknown, headers: Record<string, string> = {}): Success {
  return { status: STATUS.ok, mediaType: 'application/json', body: JSON.stringify(body), headers };
}

export function created(body: unknown, headers: Record<string, string>): Success {
  return { status: STATUS.created, mediaType: 'application/json', body: JSON.stringify(body), headers };
}

export function textual(mediaType: string, body: string): Success {
  return { status: STATUS.ok, mediaType, body, headers: {} };
}

export function toResponse(answer: Answer, requestId: string): Response {
  if (isProblem(answer)) return problemResponse(answer, requestId);
  const { status, headers, mediaType, body } = answer;
  return new Response(body, { status, headers: { 'content-type': withCharset(mediaType), ...headers } });
}

const withCharset = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
