import { describe, expect, it } from 'vitest';
import { rtfParagraphs } from './rtf-paragraphs.ts';

/** Each character a byte. */
const bytes = (rtf: string) => Uint8Array.from(rtf, (character) => character.charCodeAt(0));
const roles = (rtf: string) =>
  rtfParagraphs(bytes(rtf)).map(({ role, text }) => `${role}: ${text.trim()}`);
const texts = (rtf: string) => rtfParagraphs(bytes(rtf)).map(({ text }) => text.trim());

describe('rtfParagraphs', () => {
  it('reads words, breaks and escapes', () => {
    expect(
      texts(
        `{\\rtf1\\ansi One\\b  two\\b0\\par\\pard a\\{b\\}\\\\c\\~d\\_e\\tab f\\line g\\emdash h\\-i\n\rj\\par}`,
      ),
    ).toEqual(['One two', 'a{b}\\c\u00A0d\u2011e\tf\ng—hij']);
  });

  it('reads characters in the code page of the file, of their font, and in Unicode', () => {
    const fonts = String.raw`{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}{\f2\fcharset128 J;}}`;
    expect(
      texts(
        String.raw`{\rtf1\ansi\ansicpg1250\deff0${fonts}\f0 \'a3\'f3d\'9f {\f1 \'cc\'e8\'f0} {\f2 \'8a\'bf\'8e\'9a}` +
          String.raw`\plain  \u8211- \u-10179?\u-8704? \uc2\u228ab\uc0\u246 x {\uc1\u252\'fc}y}`,
      ),
    ).toEqual(['Łódź Мир 漢字 – 😀 äöx üy']);
  });

  it('reads windows-1252 where nothing else is said, also bytes as they are', () => {
    expect(texts(String.raw`{\rtf1 \'93caf\'e9\'94 ${'\u00E9'}}`)).toEqual(['“café” é']);
    expect(texts(String.raw`{\rtf1\mac \'8e}`)).toEqual(['é']);
  });

  it('leaves out what is not the text as it flows', () => {
    expect(
      texts(
        String.raw`{\rtf1{\fonttbl{\f0 no;}}{\colortbl;\red0;}{\stylesheet{\s0 no;}}{\info{\title no}}
{\header no\par}{\*\unknown no {no}}{\pict\bin3 }}}}{\v no}a{\footnote no\par}{\field{\*\fldinst no}{\fldrslt b}}{\v\v0 c}{\deleted no}}`,
      ),
    ).toEqual(['abc']);
    expect(
      texts(String.raw`{\rtf1 {\*\moMath{\mr x}{\*\mfPr{\mtype no}}}{\*\shpinst{\shptxt box}}}`),
    ).toEqual(['xbox']);
  });

  it('finds titles and headings by style and outline level, to the end of their group', () => {
    const styles = String.raw`{\stylesheet{\s1\outlinelevel0\b \'dcberschrift;}{\s2 heading 2;}{\s3\qc Title;}{\s4 Heading maker;}}`;
    expect(
      roles(
        String.raw`{\rtf1${styles}\pard\s3 Name\par\pard\s1 One\par\pard\s2 Two\par\pard\s4 body\par{\pard\outlinelevel1 Three\par}four\par\pard\outlinelevel9 five\par}`,
      ),
    ).toEqual([
      'title: Name',
      'heading: One',
      'heading: Two',
      'body: body',
      'heading: Three',
      'body: four',
      'body: five',
    ]);
  });

  it('keeps rows of a table together, and apart from what follows', () => {
    expect(
      texts(
        String.raw`{\rtf1 before\par\trowd\pard\intbl a\par b\cell c\cell\row\pard\intbl d\cell e\cell\row\pard after\par}`,
      ).map((text) => text.replace(/\t\n/g, '\n')),
    ).toEqual(['before', 'a b\tc\nd\te', 'after']);
  });
});

describe('rtfParagraphs, given a file that means harm', () => {
  it.each([
    '{',
    '}',
    '\\a',
    "\\'",
    "\\'8a",
    '\\u1',
    '{\\*\\a',
    '{\\stylesheet x',
    '\\bin9',
    '\\',
    '{\\fonttbl\\f1',
    '\\cell',
    '\\row',
    'a',
    '\\uc9\\u1',
    '\\bin-9999999999 ',
  ])('ends for a megabyte of %j', (piece) => {
    const rtf = `{\\rtf1 ${piece.repeat(1_000_000 / piece.length)}`;
    expect(rtfParagraphs(bytes(rtf))).toBeDefined();
  });

  it('ends for a name of a style that never does', () => {
    expect(texts(`{\\rtf1{\\stylesheet ${'x{}'.repeat(400_000)}}a}`)).toEqual(['a']);
  });
});
