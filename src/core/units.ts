import { contentHash } from './content-hash.ts';
import type { Piece } from './sentences.ts';

/** Tokens on each side of a border that decide, by their hash, how good a place to cut it is. */
const BORDER_CONTEXT = 3;

/**
 * What a window is made of and is never cut within: pieces of text that hold at least one token,
 * with their token ids. Columns rather than objects: 5 MB of text can have a million of them.
 */
export class Units {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly borders: number[] = [];
  private readonly ids: number[] = [];
  private blankStart: number | undefined;
  /** Unit i has the ids [offsets[i], offsets[i + 1]). */
  readonly offsets: number[] = [0];

  /** A piece without tokens (control characters, say) joins the unit before it, or after it. */
  add({ start, end, border }: Piece, ids: ArrayLike<number>): void {
    if (ids.length === 0 && this.starts.length === 0) {
      this.blankStart ??= start;
    } else if (ids.length === 0) {
      this.ends[this.starts.length - 1] = end;
      this.borders[this.starts.length - 1] = border;
    } else {
      this.starts.push(this.blankStart ?? start);
      this.blankStart = undefined;
      this.ends.push(end);
      this.borders.push(border);
      for (let i = 0; i < ids.length; i++) this.ids.push(ids[i]!);
      this.offsets.push(this.ids.length);
    }
  }

  /** How good it is to cut before each unit, less being better: the border's kind, then chance. */
  ranks(): Float64Array {
    return Float64Array.from(this.starts, (_, unit) => {
      if (unit === 0) return Infinity;
      const offset = this.offsets[unit]!;
      const from = Math.max(0, offset - BORDER_CONTEXT);
      const to = Math.min(this.ids.length, offset + BORDER_CONTEXT);
      return this.borders[unit - 1]! * 2 ** 32 + contentHash(this.ids, from, to);
    });
  }

  /** Where the units [from, to) stand in the text, and their ids. */
  span(from: number, to: number): { start: number; end: number; ids: Int32Array } {
    return {
      start: this.starts[from]!,
      end: this.ends[to - 1]!,
      ids: Int32Array.from(this.ids.slice(this.offsets[from], this.offsets[to])),
    };
  }
}
