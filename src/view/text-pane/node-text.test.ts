import { describe, expect, it } from 'vitest';
import { nodeText, type TextNode } from './node-text.ts';

function element(nodeName: string, ...children: (TextNode | string)[]): TextNode {
  const childNodes = children.map((child) => (typeof child === 'string' ? text(child) : child));
  return { nodeName, nodeValue: null, childNodes };
}

function text(nodeValue: string): TextNode {
  return { nodeName: '#text', nodeValue, childNodes: [] };
}

describe('nodeText', () => {
  it('keeps words of one line together', () => {
    const paragraph = element('P', '\n  Counting ', element('B', 'seed'), 'lings\n from  the air.');
    expect(nodeText(paragraph)).toBe('Counting seedlings from the air.');
  });

  it('puts an empty line between paragraphs and a break between lines', () => {
    const body = element(
      'BODY',
      element('H1', 'Title'),
      '\n',
      element('P', 'One', element('BR'), 'two'),
      element('DIV', 'three'),
      element('DIV', element('DIV', 'four')),
    );
    expect(nodeText(body)).toBe('Title\n\nOne\ntwo\n\nthree\nfour');
  });

  it('keeps cells and list items apart', () => {
    const row = element('TR', element('TD', 'left'), element('TD', 'right'));
    const list = element('UL', element('LI', 'a'), element('LI', 'b'));
    expect(nodeText(element('BODY', element('TABLE', row), list))).toBe('left right\n\na\nb');
  });

  it('drops what is not text', () => {
    const script = element('SCRIPT', 'alert(1)');
    const style = element('STYLE', 'p { color: red }');
    expect(nodeText(element('BODY', element('P', 'Hello', script), style))).toBe('Hello');
  });

  it('keeps white space that is preformatted', () => {
    expect(nodeText(element('BODY', 'a', element('PRE', 'x  = 1\n\ty')))).toBe('a\n\nx  = 1\n\ty');
  });
});
