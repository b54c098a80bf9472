import { describe, expect, it } from 'vitest';
import { readOne } from '../fixtures/read-one.ts';
import { readMarkdown } from './read-markdown.ts';

describe('readMarkdown', () => {
  it('reads what is shown: links to their words, code, tables, lists', async () => {
    const text = `On *Tags*\n===\n\nSee [the **project**](https://example.org "x") and \`code\`.\n
![no](a.png)\n\n\`\`\`js\nconst a = 1;\n\`\`\`\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n\n## Use\n\n> quoted`;
    expect(await readOne(readMarkdown, text)).toMatchObject({
      title: 'On Tags',
      text: 'On Tags\n\nSee the project and code.\n\nconst a = 1;\n\na\tb\n1\t2\n\none\n\ntwo\n\nUse\n\nquoted',
      headings: [0, 69],
    });
  });

  it('takes title and abstract from the front matter', async () => {
    const text =
      '---\ntitle: "On: Tags"\nabstract: |\n  We *tag*.\ntags: [a]\n---\n# Use\n\nWords.';
    expect(await readOne(readMarkdown, text)).toMatchObject({
      title: 'On: Tags',
      text: 'On: Tags\n\nAbstract\n\nWe tag.\n\nUse\n\nWords.',
    });
  });

  it.each([
    ['rules, not front matter', '---\nJust words.\n---\n\nMore.', 'Just words.\n\nMore.'],
    ['front matter that never ends', '---\ntitle: x\n\nMore.', 'title: x\n\nMore.'],
  ])('reads %s', async (_, text, read) => {
    expect((await readOne(readMarkdown, text)).text).toBe(read);
  });

  it('leaves out what HTML in it hides', async () => {
    const text =
      'Words <span hidden>no</span> here.\n\n<script>\nno\n</script>\n\n<!-- no -->\n\nEnd.';
    expect((await readOne(readMarkdown, text)).text).toBe('Words here.\n\nEnd.');
  });
});

describe('readMarkdown, given a text that means harm', () => {
  it('does not expand what YAML repeats', async () => {
    const bomb = ['m0: &m0 [x, x]'];
    for (let level = 1; level < 12; level++) {
      bomb.push(`m${level}: &m${level} [${`*m${level - 1}, `.repeat(10)}]`);
    }
    const text = `---\ntitle: x\n${bomb.join('\n')}\n---\nWords.`;
    expect((await readOne(readMarkdown, text)).text).toContain('Words.');
  });

  it.each(['>', '[', '*a_ ', '`', '[a](', '<', '|a', '- ', '![', '![a](<', '&', '# ', '    '])(
    'ends for much of %j',
    async (piece) => {
      const text = `a${piece.repeat(Math.ceil(300_000 / piece.length))}`;
      await expect(readOne(readMarkdown, text)).resolves.toBeDefined();
    },
  );
});
