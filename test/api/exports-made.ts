/** Exports asked for over HTTP and waited for, for tests of what comes out. */
import { unzip } from '../support/unzip.ts';
import type { ZipEntry } from '../support/unzip.ts';
import type { Answered, Json, Service } from './service.ts';

let keys = 0;

export function askExport(api: Service, token: string, body: Json): Promise<Answered> {
  return api.ask('/v1/exports', { body, token, key: `levering-${(keys += 1)}` });
}

/** Asks again and again until it is no longer being made. */
export async function finished(api: Service, token: string, location: string): Promise<Json> {
  for (;;) {
    const { status, body } = await api.ask(location, { token });
    if (status !== 200) throw new Error(`${location}: ${status}`);
    if (body.status !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function madeExport(api: Service, token: string, body: Json): Promise<Json> {
  const asked = await askExport(api, token, body);
  if (asked.status !== 202) throw new Error(asked.text);
  return finished(api, token, asked.headers.get('location') ?? '');
}

export async function fileOf(api: Service, token: string, made: Json, name: string): Promise<Buffer> {
  const response = await api.fetch(
    new Request(`http://localhost/v1/exports/${made.id}/files/${name}`, {
      headers: { authorization: `Bearer ${token}` },
    }),
  );
  if (response.status !== 200) throw new Error(`${name}: ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

export const zipName = (made: Json): string =>
  made.files.find(({ name }: Json) => name.endsWith('.zip'))?.name ?? '';

export async function zipOf(api: Service, token: string, made: Json): Promise<ZipEntry[]> {
  return unzip(await fileOf(api, token, made, zipName(made)));
}
