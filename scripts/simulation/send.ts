/** Sends one act to the application, as who does it, and under a key of its own. */
import { openCase } from '../../api/application/open-case.ts';
import { recordEvent } from '../../api/application/record-event.ts';
import type { Answer } from '../../api/edge/answer.ts';
import { callerFor } from './callers.ts';
import type { CaseFacts } from './facts.ts';
import type { Sandbox } from './sandbox.ts';
import { written, type Act, type Known } from './story.ts';

/** A case on its way through the year. */
export interface Playing {
  facts: CaseFacts;
  acts: readonly Act[];
  next: number;
  caseId: string | undefined;
  sequences: Map<string, number>;
}

/** An error when what it names was never recorded: then there is nothing to send. */
export async function send({ engine, regions }: Sandbox, one: Playing, act: Act): Promise<Answer | Error> {
  const { facts, caseId } = one;
  const region = regions().find(({ id }) => id === facts.region);
  if (region === undefined) return new Error('De regio is er niet.');
  const caller = callerFor(act.role, { region, municipality: facts.municipality, number: facts.number });
  const key = `simulatie-${facts.number}-${act.key}`;
  const command = { caller, method: 'POST', key, faults: [] };
  if (caseId === undefined)
    return openCase(engine, { ...command, path: '/v1/cases', body: { outcome: 'read', value: act.data } });
  const data = dataOf(act, one, caseId);
  if (data instanceof Error) return data;
  const { type, at, timeSource } = act;
  const value = { type, occurredAt: written(at), timeSource, data };
  const path = `/v1/cases/${caseId}/events`;
  return recordEvent(engine, {
    ...command,
    path,
    caseId,
    ifMatch: undefined,
    body: { outcome: 'read', value },
  });
}

function dataOf({ data = {} }: Act, { sequences }: Playing, caseId: string): unknown {
  if (typeof data !== 'function') return data;
  const missing: string[] = [];
  const known: Known = {
    caseId,
    sequence: (key) => {
      const sequence = sequences.get(key);
      if (sequence === undefined) missing.push(key);
      return sequence ?? 0;
    },
  };
  const made = data(known);
  return missing.length === 0 ? made : new Error(`Wacht op ${missing.join(', ')}, die er niet is.`);
}

export function reasonOf(answer: Extract<Answer, { problem: string }>): string {
  const { refusals, errors, accepts } = answer;
  return JSON.stringify(refusals?.map(({ code, detail }) => `${code}: ${detail}`) ?? errors ?? accepts ?? []);
}
