/**
 * Scores the production build with Lighthouse, as a desktop: npm run lighthouse. Lighthouse is fetched when it
 * is first asked for: with what it needs, it is as large as everything else here.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { launchOptions } from '../e2e/support/launch-options.ts';
import { serveFolder } from './server/serve-folder.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';

/** Percent. */
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

const score = v.nullable(v.number());
const reportShape = v.object({
  categories: v.record(
    v.string(),
    v.object({ score, auditRefs: v.array(v.object({ id: v.string() })) }),
  ),
  audits: v.record(
    v.string(),
    v.object({ title: v.string(), score, displayValue: v.optional(v.string()) }),
  ),
});

type Report = v.InferOutput<typeof reportShape>;

async function run(address: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const path = join(folder, 'report.json');
  const { executablePath, args = [] } = launchOptions();
  const command = [
    '--yes',
    LIGHTHOUSE,
    address,
    '--preset=desktop',
    '--quiet',
    '--output=json',
    `--output-path=${path}`,
    `--chrome-flags=${['--headless=new', '--no-sandbox', ...args].join(' ')}`,
  ];
  try {
    await promisify(execFile)('npx', command, {
      env: { ...process.env, CHROME_PATH: executablePath },
    });
    return v.parse(reportShape, JSON.parse(readFileSync(path, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print({ categories, audits }: Report): void {
  for (const [name, aim] of Object.entries(AIMS)) {
    const { score: reached, auditRefs } = categories[name]!;
    const percent = Math.round(100 * (reached ?? 0));
    console.log(`${name.padEnd(16)} ${percent} (aim: ${aim})`);
    if (percent >= aim) continue;
    process.exitCode = 1;
    for (const { id } of auditRefs) {
      const audit = audits[id];
      if (audit && audit.score !== null && audit.score < 1) console.log(`  ${id}: ${audit.title}`);
    }
  }
  for (const id of METRICS) console.log(`${audits[id]?.title}: ${audits[id]?.displayValue}`);
}

const server = await serveFolder('dist', { port: 0 });
try {
  print(await run(`http://localhost:${server.port}/`));
} finally {
  await server.close();
}
