/** Trains a tag pack on labelled rows and writes its file; `--help` has the options. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeTagPack } from '../src/storage/encode-tag-pack.ts';
import { embeddedEncoder } from './encode-texts.ts';
import { runCommand } from './run-command.ts';
import {
  EMBEDDED_PACK,
  MADE_WITH_ML,
  MADE_WITH_ML_HOLDOUT,
  MADE_WITH_ML_ROWS,
} from './training/made-with-ml.ts';
import { readRowsFile, templateOfColumns } from './training/read-rows-file.ts';
import { formatTraining, reportTraining } from './training/report-training.ts';
import { sayStages } from './training/say-stages.ts';
import { scoreOnHoldout } from './training/score-on-holdout.ts';
import { describeRows, trainPack } from './training/train-pack.ts';

const USAGE = `npm run train -- [options]

  --data FILE      labelled rows: a CSV table whose first row names the columns
                   (${MADE_WITH_ML_ROWS})
  --text COLUMNS   columns that make up the text, with commas (title,description)
  --tag COLUMN     column of the tags (tag)
  --holdout FILE   rows to score the pack on, which are never trained on or chosen by
                   (for the embedded pack: ${MADE_WITH_ML_HOLDOUT})
  --out FILE       the pack's file (${EMBEDDED_PACK},
                   or NAME.taglight.json for rows of your own in NAME.csv)
  --dropout P      probability with which an input is dropped while training (0)
  --date DATE      date to put into the pack (today)
  --json           print one JSON object and nothing else
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: MADE_WITH_ML_ROWS },
      text: { type: 'string', default: 'title,description' },
      tag: { type: 'string', default: 'tag' },
      holdout: { type: 'string' },
      out: { type: 'string' },
      dropout: { type: 'string', default: '0' },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const say = (line: string) => void process.stderr.write(`${line}\n`);

  const columns = { textTemplate: templateOfColumns(values.text), tagColumn: values.tag };
  const rows = readRowsFile(values.data, columns, say);
  const name = basename(values.data, extname(values.data));
  const embedded = values.data === MADE_WITH_ML_ROWS;
  const holdout = values.holdout ?? (embedded ? MADE_WITH_ML_HOLDOUT : undefined);
  const out = values.out ?? (embedded ? EMBEDDED_PACK : `${name}.taglight.json`);

  const encoder = embeddedEncoder();
  say(`Encoding ${rows.length} rows ...`);
  const trained = await trainPack(
    {
      rows,
      description: embedded ? MADE_WITH_ML : describeRows(name, rows),
      textTemplate: columns.textTemplate,
      date: values.date,
      options: { dropout: Number(values.dropout) },
      control: { onProgress: sayStages(say) },
    },
    encoder,
  );
  const pack =
    holdout === undefined
      ? trained
      : await scoreOnHoldout(trained, readRowsFile(holdout, columns, say), encoder);

  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, encodeTagPack(pack));
  const report = reportTraining(pack, out);
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : formatTraining(report));
});
