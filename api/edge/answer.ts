/** What a route gives back: a success, or a problem. */
import { problemResponse, STATUS } from '../problem.ts';
import type { Problem } from '../problem.ts';

export interface Success {
  status: number;
  mediaType: string;
  body: string;
  headers: Record<string, string>;
}

/** A file: not held in memory, and read only as fast as it is taken. */
export interface Streamed {
  status: number;
  mediaType: string;
  stream: ReadableStream<Uint8Array>;
  headers: Record<string, string>;
}

export type Answer = Success | Problem;
/** What a route may give back. */
export type RouteAnswer = Answer | Streamed;

const isProblem = (answer: object): answer is Problem => 'problem' in answer;

export function ok(body: unknown, headers: Record<string, string> = {}): Success {
  return { status: STATUS.ok, mediaType: 'application/json', body: JSON.stringify(body), headers };
}

export function created(body: unknown, headers: Record<string, string>): Success {
  return { status: STATUS.created, mediaType: 'application/json', body: JSON.stringify(body), headers };
}

/** Taken on; it is done later. */
export function accepted(body: unknown, headers: Record<string, string>): Success {
  return { status: STATUS.accepted, mediaType: 'application/json', body: JSON.stringify(body), headers };
}

export function streamed(
  mediaType: string,
  stream: ReadableStream<Uint8Array>,
  headers: Record<string, string>,
): Streamed {
  return { status: STATUS.ok, mediaType, stream, headers };
}

export function textual(mediaType: string, body: string): Success {
  return { status: STATUS.ok, mediaType, body, headers: {} };
}

export function toResponse(answer: RouteAnswer, requestId: string): Response {
  if (isProblem(answer)) return problemResponse(answer, requestId);
  const { status, headers, mediaType } = answer;
  return new Response('stream' in answer ? answer.stream : answer.body, {
    status,
    headers: { 'content-type': withCharset(mediaType), ...headers },
  });
}

const withCharset = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;
