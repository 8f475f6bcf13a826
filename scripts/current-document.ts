/** The OpenAPI document as a sandbox serves it, asked of the service itself. */
import { compose } from '../api/compose.ts';
import { readConfig } from '../api/config.ts';

/** `folder` is thrown away by the caller. */
export async function currentDocument(folder: string): Promise<string> {
  const read = readConfig({ HUISVERBOD_DATA: folder, HUISVERBOD_LOG: 'silent' });
  if (!read.ok) throw new Error(read.faults.join(' '));
  const service = await compose(read.config);
  try {
    const answer = await service.fetch(new Request('http://localhost/v1/openapi.json'));
    return await answer.text();
  } finally {
    await service.stop();
  }
}
