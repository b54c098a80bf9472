import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = '.cache/e2e/newer-build';
/** The page that it is newer than. */
const MADE_FROM = join(FOLDER, 'made-from.html');

/** The page's own code, and that of a place that is loaded when someone goes there. */
const CHANGED = ['/src/open-page.tsx', '/src/view/encoders-place/encoders-place.tsx'];

/**
 * A build of the app as its next version would be: scripts differ, models and data do not. Its page's
 * root element carries `data-build="newer"`.
 * @returns its folder
 */
export async function newerBuild(): Promise<string> {
  const page = readFileSync('dist/index.html', 'utf8');
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === page) return FOLDER;
  const changed = new Set<string>();
  await build({
    logLevel: 'error',
    build: { outDir: FOLDER, emptyOutDir: true },
    plugins: [
      {
        name: 'newer',
        transform(code, id) {
          if (!CHANGED.some((path) => id.endsWith(path))) return null;
          changed.add(id);
          return `${code}\ndocument.documentElement.dataset['build'] = 'newer';`;
        },
      },
    ],
  });
  if (changed.size !== CHANGED.length) throw new Error('A changed module has another name now.');
  writeFileSync(MADE_FROM, page);
  return FOLDER;
}
