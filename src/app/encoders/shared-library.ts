import type { KeptValues } from '../keeping/kept-values.ts';
import { keep, readKept } from '../keeping/key-value-store.ts';
import type { EncoderLibrary } from './encoder-library.ts';
import type { PackLibrary } from './pack-library.ts';

const KEY = 'taglight.library';

interface Libraries {
  readonly library: EncoderLibrary;
  readonly packLibrary: PackLibrary;
}

interface Options extends Libraries {
  readonly storage: KeptValues;
  /** Something is kept that would be missed. */
  readonly onKeep: () => void;
}

/** The same libraries, with word to other tabs of each change, and of what is kept. */
export function tellingOthers({ library, packLibrary, storage, onKeep }: Options): Libraries {
  async function told<Output>(change: Promise<Output>): Promise<Output> {
    const output = await change;
    // Any other value will do: tabs are told of values that change.
    keep(storage, KEY, String((Number(readKept(storage, KEY)) || 0) + 1));
    return output;
  }
  return {
    library: {
      ...library,
      download(formId, control) {
        onKeep();
        return library.download(formId, control);
      },
      save(source, from) {
        onKeep();
        return told(library.save(source, from));
      },
      remove: (id) => told(library.remove(id)),
    },
    packLibrary: {
      ...packLibrary,
      save: (pack) => told(packLibrary.save(pack)),
      removeForEncoder: (id) => told(packLibrary.removeForEncoder(id)),
    },
  };
}

/** Calls back when another tab changed the encoders or tag sets that are kept. */
export function onLibraryChange(storage: KeptValues, listener: () => void): void {
  storage.onChange((key) => {
    if (key === KEY) listener();
  });
}
