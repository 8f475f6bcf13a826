import { glossaryPage } from './glossary-page.ts';
import { machinePages } from './machine-pages.ts';
import { rulesPage } from './rules-page.ts';

/** Every page that is made from the code: its path from the root of the project → its text. The same code makes the same text. */
export function generatedPages(): Map<string, string> {
  return new Map([
    ...machinePages(),
    ['docs/glossary.md', glossaryPage()],
    ['docs/law/rules.md', rulesPage()],
  ]);
}

/** Folders in which nothing but generated pages stands, so that one left over from before is found too. */
export const GENERATED_FOLDERS = ['docs/machines', 'docs/law'] as const;
