import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readDocx } from './read-docx.ts';

const docx = (body: string, styles = '') =>
  zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(`<w:styles>${styles}</w:styles>`),
  });
const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const style = (id: string, content: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}">${content}</w:style>`;

describe('readDocx', () => {
  it('finds headings by the names of styles, by what these are based on, and by outline levels', async () => {
    const styles =
      style('berschrift1', '<w:name w:val="heading 1"/>') +
      style('Mine', '<w:name w:val="My own"/><w:basedOn w:val="berschrift1"/>') +
      style('Level', '<w:name w:val="Level"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
      style('Loop', '<w:name w:val="Loop"/><w:basedOn w:val="Loop"/>') +
      style('Titel', '<w:name w:val="Title"/>');
    const body =
      p('Words', '<w:pStyle w:val="Loop"/>') +
      p('One', '<w:pStyle w:val="berschrift1"/>') +
      p('Two', '<w:pStyle w:val="Mine"/>') +
      p('Three', '<w:pStyle w:val="Level"/>') +
      p('Four', '<w:outlineLvl w:val="0"/>') +
      p('Five', '<w:outlineLvl w:val="9"/>') +
      p('Name', '<w:pStyle w:val="Titel"/>');
    const { text, headings, title } = await readOne(readDocx, docx(body, styles));
    expect(title).toBe('Name');
    expect(headings.map((offset) => text.slice(offset).split('\n')[0])).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Name',
    ]);
  });

  it('reads a text as it stands when all its changes are accepted', async () => {
    const body = `<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>sell </w:delText><w:t>no</w:t></w:r></w:del>
      <w:ins><w:r><w:t>tag </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret </w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>non</w:t><w:noBreakHyphen/><w:t>words</w:t><w:br/><w:t>&amp; lines</w:t></w:r></w:p>`;
    expect((await readOne(readDocx, docx(body))).text).toBe('We tag non\u2011words\n& lines');
  });

  it('reads text boxes once, and keeps the heading that one is anchored in', async () => {
    const box = `<w:txbxContent>${p('In a box')}</w:txbxContent>`;
    const body = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><mc:AlternateContent>
      <mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>
      <w:r><w:t>Heading</w:t></w:r></w:p>`;
    expect(await readOne(readDocx, docx(body))).toMatchObject({
      text: 'In a box\n\nHeading',
      headings: [10],
    });
  });

  it('keeps rows of a table together, with tables in its cells', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const inner = `<w:tbl><w:tr>${cell(p('in'))}${cell(p('ner'))}</w:tr></w:tbl>`;
    const body = `<w:tbl><w:tr>${cell(p('a') + p('b'))}${cell(p('c'))}</w:tr>
      <w:tr>${cell(inner)}${cell(p('d'))}</w:tr></w:tbl>${p('after')}`;
    expect((await readOne(readDocx, docx(body))).text).toBe('a b\tc\nin\tner\n\td\n\nafter');
  });

  it('refuses a container without a text', async () => {
    await expect(readOne(readDocx, zipSync({ a: strToU8('a') }))).rejects.toThrow('holds no text');
  });
});
