import type { Pooling } from '../../../src/core/pooling.ts';
import { trustOwnScripts } from '../../../src/app/security/trust-own-scripts.ts';
import { inEnglish } from '../../../src/core/words.ts';
import { browserDependencies } from '../../../src/engine/browser-dependencies.ts';
import { createEngine } from '../../../src/engine/create-engine.ts';
import type { EncoderInfo, EncoderSource, UseOptions } from '../../../src/engine/engine.ts';

/** An encoder as it can be given to a page. */
export type PageEncoder = Omit<EncoderSource, 'weights' | 'tokenizer'> & {
  /** The weight file in base64. */
  readonly weights: string;
  /** The text of tokenizer.json. */
  readonly tokenizer: string;
};

trustOwnScripts(new URL('.', document.baseURI));

// Software counts as a GPU here: the app itself never takes it for one.
const engine = createEngine({ ...browserDependencies(localStorage), allowsSoftwareGpu: true });
const notices: string[] = [];
engine.subscribeNotices((sentence) => notices.push(inEnglish(sentence)));

const engineTest = {
  use({ weights, tokenizer, ...encoder }: PageEncoder, options: UseOptions): Promise<void> {
    const bytes = Uint8Array.from(atob(weights), (character) => character.charCodeAt(0));
    const source = {
      ...encoder,
      weights: { name: 'weights', blob: new Blob([bytes]) },
      tokenizer: { name: 'tokenizer.json', blob: new Blob([tokenizer]) },
    };
    return engine.use(source, options);
  },
  encoder: (): EncoderInfo | null => (engine.state.phase === 'ready' ? engine.state.encoder : null),
  /** The vector of a text of one window. */
  async vector(text: string, pooling: Pooling): Promise<number[]> {
    const { windows } = await engine.encode(text, { pooling });
    return Array.from(windows[0]!.vector);
  },
  notices: (): readonly string[] => notices,
};

declare global {
  interface Window {
    engineTest: typeof engineTest;
  }
}

window.engineTest = engineTest;
