import type { Page, PageRequest } from '../../db/port.ts';
import type { CaseFile } from '../../src/case/model.ts';

export const PAGE = { pageSize: 100 };

export const idsOf = (page: Page<CaseFile>) => page.items.map((file) => file.snapshot.id);

/** Walks all pages; stops the test rather than going on for ever. */
export async function allPages<T>(
  read: (page: PageRequest) => Promise<Page<T>>,
  pageSize: number,
): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(cursor === undefined ? { pageSize } : { pageSize, cursor });
    pages.push(page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && pages.length < 50);
  return pages;
}
