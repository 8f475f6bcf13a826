/** One command at a time per case: fifty at once would else load, step and throw away the same work forty-nine times. */
export interface CaseQueue {
  run<T>(caseId: string, work: () => Promise<T>): Promise<T>;
}

export function caseQueue(): CaseQueue {
  const last = new Map<string, Promise<unknown>>();
  return {
    async run(caseId, work) {
      const before = last.get(caseId) ?? Promise.resolve();
      // A command that failed has told its own caller; the next one starts all the same.
      const mine = before.then(work, work);
      last.set(caseId, mine);
      try {
        return await mine;
      } finally {
        if (last.get(caseId) === mine) last.delete(caseId);
      }
    },
  };
}
