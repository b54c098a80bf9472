import type { Paragraph } from '../assemble-document.ts';
import { BlockBuilder } from '../block-builder.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { endsParagraph, isLeftOut, rtfCharacter } from './rtf-controls.ts';
import { RtfFonts } from './rtf-fonts.ts';
import { RtfStyles } from './rtf-styles.ts';
import { rtfTokens } from './rtf-tokens.ts';

/** What holds to the end of a group. */
interface GroupState {
  readonly place: 'text' | 'fonts' | 'styles' | 'left out';
  readonly encoding: string | null;
  /** Bytes after a `\u` that stand for it where Unicode is not known. */
  readonly substitutes: number;
  readonly role: Paragraph['role'];
  readonly isInTable: boolean;
  readonly isHidden: boolean;
}

const START: GroupState = {
  place: 'text',
  encoding: null,
  substitutes: 1,
  role: 'body',
  isInTable: false,
  isHidden: false,
};

/**
 * The paragraphs of a file in the Rich Text Format, from its bytes: headings by outline level or the
 * name of their style, rows of a table as lines of one paragraph; footnotes, running heads and
 * hidden words left out.
 */
export function rtfParagraphs(bytes: Uint8Array): readonly Paragraph[] {
  const builder = new BlockBuilder<Pick<Paragraph, 'role'>>();
  const fonts = new RtfFonts();
  const styles = new RtfStyles();
  const outer: GroupState[] = [];
  let state = START;
  /** `\*` came: the next control word names a group that may be skipped. */
  let isMarked = false;
  let substitutesLeft = 0;
  /** Characters of two bytes come as two tokens. */
  let pending: number[] = [];
  let isTableOpen = false;

  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'bytes') takeBytes(token.bytes);
    else {
      flush();
      if (token.kind === 'control') takeControl(token.name, token.parameter);
      else {
        substitutesLeft = 0;
        isMarked = false;
        if (token.kind === 'open') outer.push(state);
        else state = outer.pop() ?? state;
      }
    }
  }
  flush();
  builder.endBlock({ role: state.role });
  return builder.blocks;

  function takeBytes(characters: Uint8Array): void {
    const skipped = Math.min(substitutesLeft, characters.length);
    substitutesLeft -= skipped;
    if (state.place === 'left out' || state.place === 'fonts') return;
    for (const byte of characters.subarray(skipped)) pending.push(byte);
  }

  function flush(): void {
    if (pending.length === 0) return;
    const text = decodeBytes(Uint8Array.from(pending), state.encoding ?? fonts.fileEncoding);
    pending = [];
    write(text);
  }

  function write(text: string): void {
    if (state.place === 'styles') styles.addName(text);
    if (state.place !== 'text' || state.isHidden) return;
    if (isTableOpen && !state.isInTable) endTable();
    builder.addVerbatim(text);
  }

  function takeControl(name: string, parameter: number | null): void {
    if (name === '*') {
      isMarked = true;
      return;
    }
    const wasMarked = isMarked;
    isMarked = false;
    if (substitutesLeft > 0) {
      // A control word stands for one substitute.
      substitutesLeft--;
      return;
    }
    if (isLeftOut(name, wasMarked)) state = { ...state, place: 'left out' };
    else if (name === 'fonttbl') state = { ...state, place: 'fonts' };
    else if (name === 'stylesheet') state = { ...state, place: 'styles' };
    if (state.place === 'left out') return;
    fonts.take(name, parameter, state.place === 'fonts');
    if (state.place === 'styles') styles.take(name, parameter);
    else if (state.place === 'text') takeTextControl(name, parameter);
    if (name === 'f' && state.place !== 'fonts') {
      state = { ...state, encoding: fonts.encodingOf(parameter ?? 0) };
    }
    if (name === 'uc') state = { ...state, substitutes: Math.min(Math.max(parameter ?? 1, 0), 10) };
    if (name === 'u' && parameter !== null) {
      write(String.fromCharCode(parameter & 0xffff));
      substitutesLeft = state.substitutes;
    }
  }

  function takeTextControl(name: string, parameter: number | null): void {
    const character = rtfCharacter(name);
    if (character !== null) write(character);
    else if (endsParagraph(name)) endParagraph();
    else if (name === 'cell' || name === 'nestcell') {
      isTableOpen = true;
      builder.endCell();
    } else if (name === 'row' || name === 'nestrow') builder.addVerbatim('\n');
    else if (name === 'intbl') state = { ...state, isInTable: true };
    else if (name === 'pard') state = { ...state, role: 'body', isInTable: false };
    else if (name === 'plain') state = { ...state, isHidden: false, encoding: null };
    else if (name === 'v' || name === 'deleted') state = { ...state, isHidden: parameter !== 0 };
    else if (name === 's') state = { ...state, role: styles.roleOf(parameter ?? 0) };
    else if (name === 'outlinelevel' && state.role === 'body') {
      state = { ...state, role: (parameter ?? 0) <= 8 ? 'heading' : 'body' };
    }
  }

  function endParagraph(): void {
    if (state.isInTable) {
      builder.addFlowing(' ');
      return;
    }
    if (isTableOpen) endTable();
    builder.endBlock({ role: state.role });
  }

  function endTable(): void {
    builder.endBlock({ role: 'body' });
    isTableOpen = false;
  }
}
