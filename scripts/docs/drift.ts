import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERATED_FOLDERS, generatedPages } from './pages.ts';

/** Paths under `root` that differ from what the code makes now: changed, missing, or left over. */
export function driftIn(root: string): string[] {
  const pages = generatedPages();
  const changed = [...pages]
    .filter(([path, text]) => readIfThere(join(root, path)) !== text)
    .map(([path]) => path);
  const leftOver = GENERATED_FOLDERS.flatMap((folder) => filesIn(root, folder)).filter(
    (path) => !pages.has(path),
  );
  return [...changed, ...leftOver].toSorted();
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function filesIn(root: string, folder: string): string[] {
  return existsSync(join(root, folder))
    ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`)
    : [];
}
