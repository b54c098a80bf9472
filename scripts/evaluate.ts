/** Runs a tag pack on labelled rows and prints how well it does; `--help` has the options. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { decodeTagPack } from '../src/storage/decode-tag-pack.ts';
import { embeddedEncoder } from './encode-texts.ts';
import { evaluatePack } from './evaluation/evaluate-pack.ts';
import { formatEvaluation } from './evaluation/format-evaluation.ts';
import { runCommand } from './run-command.ts';
import { EMBEDDED_PACK } from './training/made-with-ml.ts';
import { readRowsFile, templateOfColumns } from './training/read-rows-file.ts';

const USAGE = `npm run evaluate -- --data rows.csv [options]

  --data FILE      labelled rows: a CSV table whose first row names the columns
  --text COLUMNS   columns that make up the text, with commas; else as the tag set was trained
  --tag COLUMN     column of the true tags (tag)
  --pack FILE      tag set (${EMBEDDED_PACK})
  --json           print one JSON object and nothing else
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      text: { type: 'string' },
      tag: { type: 'string', default: 'tag' },
      pack: { type: 'string', default: EMBEDDED_PACK },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  if (values.data === undefined) throw new Error(`Say which rows to run on.\n\n${USAGE}`);

  const pack = decodeTagPack(readFileSync(values.pack, 'utf8'));
  const textTemplate =
    values.text === undefined ? pack.encoder.textTemplate : templateOfColumns(values.text);
  const rows = readRowsFile(values.data, { textTemplate, tagColumn: values.tag }, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const evaluation = await evaluatePack(pack, rows, embeddedEncoder());
  process.stdout.write(
    values.json ? `${JSON.stringify(evaluation)}\n` : `${formatEvaluation(evaluation)}\n`,
  );
});
