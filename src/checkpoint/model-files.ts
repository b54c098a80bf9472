import type { NamedWords } from '../core/words.ts';
import type { CheckpointPlan, Detection } from './checkpoint-plan.ts';
import { folderOf, type DroppedFile } from './dropped-file.ts';

/** The files that go with the weights, which of them were taken, and which are missing. */
export class ModelFiles {
  readonly #all: readonly DroppedFile[];
  readonly #folders: readonly string[];
  readonly #taken: Set<DroppedFile>;
  readonly #missing: (string | NamedWords)[] = [];

  /** @param weights the others lie in their folder, or in the one around it, as beside `onnx/model.onnx` */
  constructor(all: readonly DroppedFile[], weights: DroppedFile) {
    const folder = folderOf(weights);
    this.#all = all;
    this.#folders = [folder, folder.replace(/[^/]+\/$/, ''), ''];
    this.#taken = new Set([weights]);
  }

  /** The file of a name, which may begin with folders within the model's. */
  find(name: string): DroppedFile | null {
    for (const folder of this.#folders) {
      const file = this.#all.find(({ path }) => path === folder + name);
      if (!file) continue;
      this.#taken.add(file);
      return file;
    }
    return null;
  }

  /** The same, and asked for where it is missing. */
  need(name: string): DroppedFile | null {
    const file = this.find(name);
    if (!file) this.miss(name);
    return file;
  }

  /** @param name what to ask for, such as `tokenizer.json or vocab.txt` */
  miss(name: string | NamedWords): void {
    this.#missing.push(name);
  }

  get isMissing(): boolean {
    return this.#missing.length > 0;
  }

  incomplete(kind: CheckpointPlan['kind']): Detection {
    return { status: 'incomplete', kind, missing: this.#missing };
  }

  complete(plan: CheckpointPlan): Detection {
    const unused = this.#all.filter((file) => !this.#taken.has(file)).map(({ path }) => path);
    return { status: 'complete', plan, unused };
  }
}
