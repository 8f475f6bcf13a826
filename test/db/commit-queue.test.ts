import { describe, expect, test } from 'vitest';
import { commitQueue } from '../../db/commit-queue.ts';
import { openConnection } from '../../db/connection.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();

function openQueue() {
  const { raw, close } = openConnection(newFile());
  const queue = commitQueue(raw);
  const put = (name: string) => raw.prepare('insert into settings values (?, ?)').run(name, '');
  const names = () => raw.prepare<[], string>('select name from settings order by name').pluck().all();
  return { raw, close, queue, put, names };
}

describe('a fault of the file', () => {
  test('fails the whole commit and leaves no transaction behind, also where SQLite undoes one statement only', async () => {
    const { raw, close, queue, put, names } = openQueue();
    const many = raw.prepare(`insert into settings
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 9999) select 'n' || i, hex(zeroblob(99)) from n`);
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
    let stillOpen: boolean | undefined;
    const fill = () => {
      try {
        return many.run();
      } finally {
        stillOpen = raw.inTransaction;
      }
    };
    const results = await Promise.allSettled([
      queue.run({ write: () => put('voor') }),
      queue.run({ write: fill }),
      queue.run({ write: () => put('na') }),
    ]);
    const full = { status: 'rejected', reason: { name: 'StorageFull' } };
    expect(results).toMatchObject([full, full, full]);
    expect([stillOpen, raw.inTransaction]).toEqual([true, false]);
    await queue.run({ write: () => put('later') });
    expect(names()).toEqual(['later']);
    close();
  });
});

describe('a write', () => {
  test('is told about after the commit, never before, and not at all when it was undone', async () => {
    const { raw, close, queue, put, names } = openQueue();
    const told: [string, boolean][] = [];
    const job = (name: string) => ({
      write: () => put(name),
      afterCommit: () => {
        told.push([name, raw.inTransaction]);
      },
    });
    const results = await Promise.allSettled(['a', 'a', 'b'].map((name) => queue.run(job(name))));
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(told).toEqual([
      ['a', false],
      ['b', false],
    ]);
    expect(names()).toEqual(['a', 'b']);
    close();
  });

  test('that throws by itself does so alone, wrapped', async () => {
    const { close, queue, put, names } = openQueue();
    const broken = () => {
      put('half');
      throw new RangeError('one of our own');
    };
    const results = await Promise.allSettled([
      queue.run({ write: broken }),
      queue.run({ write: () => put('heel') }),
    ]);
    expect(results[0]).toMatchObject({
      status: 'rejected',
      reason: { name: 'StorageFailed', code: 'UNSTORABLE' },
    });
    expect(names()).toEqual(['heel']);
    close();
  });

  test('of more than fit in one commit, all are done in order', async () => {
    const { close, queue, put, names } = openQueue();
    const wanted = Array.from({ length: 600 }, (_, number) => String(number).padStart(3, '0'));
    const order: string[] = [];
    const write = (name: string) => () => {
      order.push(name);
      return put(name);
    };
    await Promise.all(wanted.map((name) => queue.run({ write: write(name) })));
    expect(order).toEqual(wanted);
    expect(names()).toEqual(wanted);
    close();
  });
});
