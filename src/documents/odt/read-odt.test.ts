import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readOdt } from './read-odt.ts';

const odt = (body: string, styles = '', others: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles>
          <office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        ...others,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );

describe('readOdt', () => {
  it('reads blanks, tabs and line breaks that are elements', async () => {
    const body =
      '<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d\n  e<text:s/><text:s/>f</text:p>';
    expect((await readOne(readOdt, odt(body))).text).toBe('a   b\tc\nd e  f');
  });

  it('leaves out notes, comments, deleted words and contents', async () => {
    const body = `<text:tracked-changes><text:p>no</text:p></text:tracked-changes>
      <text:table-of-content><text:p>no</text:p></text:table-of-content>
      <text:p>Words<text:note><text:note-citation>1</text:note-citation><text:p>no</text:p></text:note>
      go<office:annotation><text:p>no</text:p></office:annotation> on.</text:p>`;
    expect((await readOne(readOdt, odt(body))).text).toBe('Words go on.');
  });

  it('finds the title and headings, also by styles of the text’s own', async () => {
    const styles = '<style:style style:name="P1" style:parent-style-name="Title"/>';
    const body =
      '<text:p text:style-name="P1">Name</text:p><text:h text:outline-level="1">One</text:h><text:p>Words</text:p>';
    expect(await readOne(readOdt, odt(body, styles))).toMatchObject({
      title: 'Name',
      text: 'Name\n\nOne\n\nWords',
      headings: [0, 6],
    });
  });

  it('reads text boxes, and formulas but no charts', async () => {
    const body = `<text:h><draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>Heading</text:h>
      <text:p>with <draw:object xlink:href="./Object 1"/><draw:object xlink:href="./Object 2"/>.</text:p>`;
    const document = await readOne(
      readOdt,
      odt(body, '', {
        'Object 1/content.xml':
          '<math:math xmlns:math="m"><math:msub><math:mi>w</math:mi><math:mi>i</math:mi></math:msub></math:math>',
        'Object 2/content.xml': '<office:document><text:p>label</text:p></office:document>',
      }),
    );
    expect(document).toMatchObject({ text: 'box\n\nHeading\n\nwith w i.', headings: [5] });
  });

  it('reads a formula once, however often the text links to it', async () => {
    const link = '<draw:object xlink:href="./Object 1"/>';
    const formula = `<math>${'<mi>w</mi>'.repeat(10_000)}</math>`;
    const { text } = await readOne(
      readOdt,
      odt(`<text:p>${link.repeat(100_000)}</text:p>`, '', { 'Object 1/content.xml': formula }),
    );
    expect(text.match(/w/g)).toHaveLength(10_000);
  });

  it('does not fill the memory with blanks', async () => {
    const { text } = await readOne(readOdt, odt('<text:p>a<text:s text:c="900000000"/>b</text:p>'));
    expect(text.length).toBeLessThan(200);
  });

  it('says when a text is protected', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>';
    await expect(
      readOne(readOdt, odt('', '', { 'META-INF/manifest.xml': manifest })),
    ).rejects.toThrow('password');
  });
});
