/** The cases last read or written, so that a step needs no reading of thirty events. Safe because one process alone writes. */
import type { CaseFile } from '../src/case/model.ts';
import type { Scope } from './port.ts';
import { maySee } from './scope.ts';

export interface CachedCase {
  file: CaseFile;
  /** The stored text of each deadline: what a next write compares with. */
  deadlineTexts: readonly string[];
}

export interface CaseCache {
  /** Nothing for who may not see it: that asker must not even keep the case from being forgotten. */
  get(id: string, scope: Scope): CachedCase | undefined;
  /** Gets and removes: whoever writes puts back what is true after the commit. */
  take(id: string): CachedCase | undefined;
  put(cached: CachedCase): void;
  drop(id: string): void;
}

/** Keeps at most `limit` cases; the one that was left alone longest goes first. */
export function caseCache(limit: number): CaseCache {
  const kept = new Map<string, CachedCase>();
  const take = (id: string) => {
    const cached = kept.get(id);
    kept.delete(id);
    return cached;
  };
  const put = (cached: CachedCase) => {
    const { id } = cached.file.snapshot;
    kept.delete(id);
    kept.set(id, cached);
    if (kept.size <= limit) return;
    for (const oldest of kept.keys()) {
      kept.delete(oldest);
      return;
    }
  };
  return {
    get: (id, scope) => {
      const cached = kept.get(id);
      if (cached === undefined || !maySee(scope, cached.file.snapshot.municipality)) return undefined;
      put(cached);
      return cached;
    },
    take,
    put,
    drop: (id) => {
      kept.delete(id);
    },
  };
}
