import type { PeerReply, PeerRequest, PeerSettings } from './peer-settings.ts';

/** transformers.js' feature extraction in a dedicated worker. */
export interface Peer {
  /** @param batches texts, one call of the pipeline a batch */
  embed(batches: readonly (readonly string[])[]): Promise<readonly Float32Array[]>;
  close(): void;
}

export async function openPeer(settings: PeerSettings): Promise<Peer> {
  const worker = new Worker(new URL('./peer.worker.ts', import.meta.url), { type: 'module' });
  await ask(worker, { kind: 'open', settings });
  return {
    async embed(batches) {
      const reply = await ask(worker, { kind: 'embed', batches });
      return reply.kind === 'embedded' ? reply.vectors : [];
    },
    close: () => worker.terminate(),
  };
}

function ask(worker: Worker, request: PeerRequest): Promise<PeerReply> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PeerReply>) =>
      data.kind === 'failed' ? reject(new Error(data.message)) : resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(request);
  });
}
