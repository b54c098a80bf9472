/**
 * Tries readers of files with changed ones (scripts/fuzz/README.md):
 *   npm run fuzz -- [reader ...] [--seed 1] [--inputs 2000]
 * One input alone, and its bytes to a file:
 *   npm run fuzz -- pdf --seed 1 --input 123 --save FILE
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeInput } from './fuzz/make-input.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';
import { fuzzTarget, READERS } from './fuzz/readers/fuzz-targets.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      inputs: { type: 'string', default: '2000' },
      input: { type: 'string' },
      save: { type: 'string' },
    },
  });
  const seed = Number(values.seed);
  const only = values.input === undefined ? null : Number(values.input);
  for (const reader of positionals.length > 0 ? positionals : READERS) {
    if (values.save !== undefined && only !== null) {
      writeFileSync(values.save, makeInput(await fuzzTarget(reader), seed, only));
    }
    const range =
      only === null ? { first: 0, end: Number(values.inputs) } : { first: only, end: only + 1 };
    const { read, refused, defects, seconds, slowest } = await runFuzz({ reader, seed, ...range });
    console.log(
      `${reader}: ${read} read, ${refused} refused, ${defects.length} defects, ` +
        `${seconds.toFixed(1)} s, the slowest ${slowest.toFixed(2)} s`,
    );
    for (const { index, reason } of defects) {
      console.log(`  input ${index}: ${reason.split('\n').slice(0, 5).join('\n').slice(0, 500)}`);
      process.exitCode = 1;
    }
  }
});
