import { words } from '../../core/words.ts';
import type { ByteSource } from '../byte-source.ts';
import { CheckpointError } from '../checkpoint-error.ts';
import type { TensorSource } from '../tensor-source.ts';
import { openStoredEntry, readZipEntry } from '../zip/open-zip-entry.ts';
import { readZipDirectory, type ZipEntry } from '../zip/read-zip-directory.ts';
import { findStateDict } from './find-state-dict.ts';
import { MAX_PICKLE_BYTES, refusalIn } from './pickle-limits.ts';
import { readPickle } from './read-pickle.ts';
import { viewTensors } from './tensor-views.ts';
import type { TorchStorage, TorchTensor } from './torch-tensor.ts';
import { torchWorld } from './torch-world.ts';

const PICKLE = 'data.pkl';

/**
 * Opens what `torch.save` writes since PyTorch 1.6: a ZIP archive of one pickle, which describes the
 * tensors, and one stored entry for the numbers of each storage. The pickle is read as data and nothing
 * in it is run; numbers are read when asked for, by slices.
 * @throws CheckpointError naming what the file asks for beyond weights, or how it is damaged
 */
export async function readPytorch(source: ByteSource): Promise<TensorSource> {
  const entries = await readZipDirectory(source);
  const root = findRoot(source, entries);
  const find = (name: string): ZipEntry => {
    const entry = entries.get(root + name);
    if (!entry) throw absent(source, root + name);
    return entry;
  };
  const pickle = await readZipEntry(source, find(PICKLE), MAX_PICKLE_BYTES);
  const storages = new Map<string, TorchStorage>();
  const stateDict = readStateDict(source, pickle, storages);
  for (const { key, bytes } of storages.values()) {
    if (find(`data/${key}`).bytes >= bytes) continue;
    throw new CheckpointError(
      source.name,
      words('holds fewer numbers in “{root}data/{key}” than its tensors need', { root, key }),
      words('Fetch the file again: it is damaged.'),
    );
  }
  return viewTensors({
    file: source.name,
    tensors: stateDict,
    open: (storage) => openStoredEntry(source, find(`data/${storage.key}`)),
    bigEndian: await isBigEndian(source, entries.get(`${root}byteorder`)),
  });
}

function readStateDict(
  source: ByteSource,
  pickle: Uint8Array,
  storages: Map<string, TorchStorage>,
): Map<string, TorchTensor> {
  try {
    return findStateDict(source.name, readPickle(pickle, torchWorld(storages)).value);
  } catch (error) {
    throw refusalIn(source.name, error);
  }
}

/** The folder in the archive that holds everything; its name is the file's when it was saved. */
function findRoot(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>): string {
  const pickles = [...entries.keys()].filter((name) => /^([^/]+\/)?data\.pkl$/.test(name));
  const [pickle] = pickles;
  if (pickle === undefined || pickles.length > 1) throw absent(source, PICKLE);
  const root = pickle.slice(0, -PICKLE.length);
  if (entries.has(`${root}constants.pkl`)) {
    throw new CheckpointError(
      source.name,
      words('is a TorchScript program, not weights'),
      words("Save the weights in PyTorch with torch.save(model.state_dict(), 'model.pt')."),
    );
  }
  return root;
}

async function isBigEndian(source: ByteSource, entry: ZipEntry | undefined): Promise<boolean> {
  if (!entry) return false;
  const order = new TextDecoder().decode(await readZipEntry(source, entry, 16));
  return order.trim() === 'big';
}

function absent(source: ByteSource, name: string): CheckpointError {
  return new CheckpointError(
    source.name,
    words('is a ZIP archive without “{name}”, so not a PyTorch checkpoint', { name }),
    words(
      'Choose the file that torch.save wrote, or unpack the archive and choose the files in it.',
    ),
  );
}
