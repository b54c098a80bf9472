import { parseArgs } from 'node:util';
import type { BenchLine } from './bench/bench-line.ts';
import type { BenchSetting } from './bench/bench-setting.ts';
import { documentsFolder } from './bench/documents-folder.ts';
import { documentsPerSecond } from './bench/documents-per-second.ts';
import { editLongText } from './bench/edit-long-text.ts';
import { firstTagsWarm } from './bench/first-tags-warm.ts';
import { importThroughput } from './bench/import-throughput.ts';
import { formatTable } from './bench/format-table.ts';
import { openBenchSetting } from './bench/open-bench-setting.ts';
import { sciBertInt8 } from './bench/scibert-int8.ts';
import { webGpuEncoder } from './bench/webgpu-encoder.ts';

const LINES: Readonly<Record<string, (setting: BenchSetting) => Promise<BenchLine>>> = {
  'documents-per-second': documentsPerSecond,
  'documents-folder': documentsFolder,
  'first-tags-warm': firstTagsWarm,
  'edit-3000-words': editLongText,
  'import-throughput': importThroughput,
  'scibert-shape-int8': sciBertInt8,
  'webgpu-encoder': webGpuEncoder,
};

const HELP = `Compares Taglight with transformers.js' own pipeline('feature-extraction'), in one browser,
on the same texts and the same weights, the peer at the best of its settings.

  npm run bench -- [--only NAME] [--rounds N] [--json]

A ratio over 1 means that ours is better, in every line. An import has no peer.
  --only NAME   one line, of
                ${Object.keys(LINES).join(', ')}
  --rounds N    how often each side is measured, in turn (5); at most 3 imports and 3 rounds of
                SciBERT's shape, 2 of a WebGPU that is made of software
  --json        with npm's --silent: {"results": [{"name", "ours", "peer", "ratio", "unit", "detail"}]} alone on
                standard output
Progress goes to standard error, also what a line failed of; the others are measured all the same.
Other work on the machine disturbs the figures. All lines take about fifteen minutes.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

const names = Object.keys(LINES).filter(
  (name) => values.only === undefined || name === values.only,
);
const rounds = Number(values.rounds);
if (values.help) {
  console.log(HELP);
} else if (names.length === 0 || !Number.isInteger(rounds) || rounds < 1) {
  console.error(HELP);
  process.exitCode = 1;
} else {
  const results = await measure();
  console.log(values.json ? JSON.stringify({ results }) : formatTable(results));
}

async function measure(): Promise<BenchLine[]> {
  const setting = await openBenchSetting(rounds, (message) => console.error(message));
  try {
    const results: BenchLine[] = [];
    for (const name of names) {
      setting.log(`\n${name}`);
      try {
        results.push(await LINES[name]!(setting));
      } catch (error) {
        setting.log(`${name} failed: ${String(error)}`);
        process.exitCode = 1;
      }
    }
    return results;
  } finally {
    await setting.close();
  }
}
