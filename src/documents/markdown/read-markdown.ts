import MarkdownIt from 'markdown-it';
import { assembleDocument, type Paragraph } from '../assemble-document.ts';
import { decodeText } from '../decode-text.ts';
import type { FileReader, ReadItem } from '../file-reader.ts';
import { htmlParagraphs } from '../html/html-paragraphs.ts';
import { splitFrontMatter } from './front-matter.ts';

/** HTML within Markdown is read as such: what hides there is left out. */
const markdown = new MarkdownIt({ html: true });

/**
 * Reads Markdown as it is shown: links to their words, code and tables kept. What its front matter has
 * for title and abstract comes first, as in what pandoc makes of it. @throws DocumentError
 */
export const readMarkdown: FileReader = async function* ({ bytes }): AsyncGenerator<ReadItem> {
  const { title, abstract, body } = splitFrontMatter(decodeText(bytes));
  const front: Paragraph[] = [
    { text: title, role: 'title' },
    ...(abstract === '' ? [] : ([{ text: 'Abstract', role: 'heading' }] as const)),
  ];
  const read = (text: string) => htmlParagraphs(markdown.render(text)).paragraphs;
  yield {
    kind: 'document',
    document: assembleDocument([...front, ...read(abstract), ...read(body)]),
  };
};
