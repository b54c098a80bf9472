import { amongTabs, inThisContext } from '../exclusively.ts';
import { openFileStore } from '../files/open-file-store.ts';
import type { EncoderStorage } from './encoder-storage.ts';

/**
 * Where this browser keeps encoders. In a dedicated worker it can be written to as well; where the browser
 * keeps nothing (`store.persistent` is false), it is this context's alone and ends with it.
 * @param browser `navigator`; insecure origins lack both
 */
export async function openEncoderStorage(browser: {
  readonly storage?: Parameters<typeof openFileStore>[0];
  readonly locks?: Parameters<typeof amongTabs>[0];
}): Promise<EncoderStorage> {
  const store = await openFileStore(browser.storage);
  const shared = store.persistent && browser.locks;
  return {
    store,
    exclusively: shared ? amongTabs(shared) : inThisContext(),
    today: () => new Date(),
  };
}
