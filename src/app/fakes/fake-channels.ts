import type { ChannelLike } from '../documents/changes-channel.ts';

/** Plays the browser's broadcast channels between tabs. */
export class FakeChannels {
  readonly #channels = new Map<string, Set<ChannelLike>>();

  readonly open = (name: string): ChannelLike => {
    const all = this.#channels.get(name) ?? new Set<ChannelLike>();
    this.#channels.set(name, all);
    const channel: ChannelLike = {
      onmessage: null,
      postMessage(message) {
        for (const other of all) {
          if (other === channel) continue;
          const data: unknown = structuredClone(message);
          queueMicrotask(() => other.onmessage?.({ data } as MessageEvent));
        }
      },
    };
    all.add(channel);
    return channel;
  };
}
