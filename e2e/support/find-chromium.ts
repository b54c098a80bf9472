import { delimiter, join } from 'node:path';

/** What the search looks at, so that a test can stand in for the machine. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where Playwright keeps the browser that it downloads. */
  readonly playwrightPath: string;
}

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium or Chrome: the one that TAGLIGHT_CHROMIUM names, else an installed one,
 * else Playwright's own.
 * @throws Error that says how to get one
 */
export function findChromium({ environment, exists, playwrightPath }: Machine): string {
  const named = environment['TAGLIGHT_CHROMIUM'];
  if (named) {
    if (exists(named)) return named;
    throw new Error(`TAGLIGHT_CHROMIUM names ${named}, and there is no such file.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...applications,
    playwrightPath,
  ];
  const found = candidates.find(exists);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium or Chrome was found. Install one (Debian, Ubuntu: `sudo apt-get install ' +
      'chromium`; anywhere: `npx playwright install chromium`), or name one in TAGLIGHT_CHROMIUM.',
  );
}
