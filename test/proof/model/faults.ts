/** What was found broken, each kind once, with the shortest list of moves that leads to it. */
export interface Fault {
  invariant: string;
  detail: string;
  path: string[];
  /** How often in all. */
  times: number;
}

export class Faults {
  readonly #kinds = new Map<string, Fault>();

  /** Two details that differ only in numbers are of one kind. The search goes breadth first: the first path is a shortest one. */
  add(invariant: string, details: readonly string[], path: () => string[]): void {
    for (const detail of details) {
      const kind = `${invariant} ${detail.replaceAll(/\d/g, '')}`;
      const known = this.#kinds.get(kind);
      if (known === undefined) this.#kinds.set(kind, { invariant, detail, path: path(), times: 1 });
      else known.times += 1;
    }
  }

  list(): Fault[] {
    return [...this.#kinds.values()].toSorted((a, b) => a.path.length - b.path.length);
  }
}
