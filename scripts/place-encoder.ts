/** Puts an encoder beside the app, so that nobody's browser has to ask the hub for it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  ENCODER_CATALOGUE,
  type CatalogueEncoder,
  type EncoderForm,
} from '../src/core/encoder-catalogue.ts';
import { FolderFileStore } from './encoder/folder-file-store.ts';
import { folderFetch, missingFiles } from './encoder/folder-fetch.ts';
import { placeForm } from './encoder/place-form.ts';
import { runCommand } from './run-command.ts';

const PUBLIC = 'public';

const CHOICES = ENCODER_CATALOGUE.flatMap((encoder) =>
  encoder.forms.filter(({ source }) => source.at === 'hub').map((form) => ({ encoder, form })),
);

const USAGE = `npm run place-encoder -- --id ID [--from FOLDER]

  --id ID         an encoder in all its forms, or one form of it:
                  ${idsOf(CHOICES)}
  --from FOLDER   take the files from there rather than from the hub; of an encoder's
                  forms, those that are there

The files go to ${PUBLIC}/models/ID/, with a manifest of sizes and sha256. A download that was cut off goes on
where it stopped. Build the app afterwards.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      id: { type: 'string' },
      from: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const { id, from } = values;
  if (id === undefined) throw new Error(USAGE);
  for (const choice of choose(id, from)) await place(choice, from);
});

interface Choice {
  readonly encoder: CatalogueEncoder;
  readonly form: EncoderForm;
}

function choose(id: string, from: string | undefined): Choice[] {
  const named = CHOICES.filter(({ encoder, form }) => encoder.id === id || form.id === id);
  if (named.length === 0)
    throw new Error(`There is no '${id}' to place. Choose one of ${idsOf(CHOICES)}.`);
  if (from === undefined) return named;
  const there = named.filter(({ form }) => missingFiles(from, form).length === 0);
  if (there.length > 0) return there;
  const missing = named.map(({ form }) => `  ${form.id}: ${missingFiles(from, form).join(', ')}`);
  throw new Error(`${from} lacks files:\n${missing.join('\n')}`);
}

async function place(choice: Choice, from: string | undefined): Promise<void> {
  const { id } = choice.form;
  const folder = join(PUBLIC, 'models', id);
  const say = (line: string): void => console.log(`  ${line}`);
  if (existsSync(join(folder, 'manifest.json'))) {
    console.log(`${id} is in ${folder} already. Remove that folder to place it anew.`);
    return;
  }
  console.log(`${id}: ${choice.encoder.name}, ${choice.encoder.licence}`);
  const { files } = await placeForm(choice, {
    fetch: from === undefined ? fetch : folderFetch(from, choice.form),
    store: new FolderFileStore(join(PUBLIC, 'models')),
    clock: {
      now: () => performance.now(),
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    publicUrl: `${pathToFileURL(resolve(PUBLIC)).href}/`,
    say,
  });
  console.log(`${id} is in ${folder}: ${files.weights.bytes} bytes of weights.`);
}

function idsOf(choices: readonly Choice[]): string {
  const ids = choices.flatMap(({ encoder, form }) => [encoder.id, form.id]);
  return [...new Set(ids)].join(', ');
}
