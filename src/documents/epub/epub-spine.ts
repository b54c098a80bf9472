import { parseMarkup } from '../markup/parse-markup.ts';

export interface EpubPackage {
  /** '' where the book names none. */
  readonly title: string;
  /** Paths of the chapters in reading order, beside the package file. */
  readonly chapters: readonly string[];
}

/** The path of a book's package file, from `META-INF/container.xml`, or null. */
export function packagePath(containerXml: string): string | null {
  let path: string | null = null;
  parseMarkup(containerXml, 'xml', {
    open(name, attributes) {
      if (localName(name) === 'rootfile') path ??= attributes['full-path'] ?? null;
    },
    close: () => undefined,
    text: () => undefined,
  });
  return path;
}

/** What is in a book and in which order, from its package file (OPF). */
export function epubPackage(opfXml: string): EpubPackage {
  const items = new Map<string, { href: string; isText: boolean }>();
  const order: string[] = [];
  let title = '';
  let isTitle = false;
  parseMarkup(opfXml, 'xml', {
    open(name, attributes) {
      const element = localName(name);
      if (element === 'title') isTitle = title === '';
      if (element === 'item') {
        const isContents = (attributes['properties'] ?? '').split(' ').includes('nav');
        items.set(attributes['id'] ?? '', {
          href: attributes['href'] ?? '',
          isText: /html/.test(attributes['media-type'] ?? '') && !isContents,
        });
      }
      if (element === 'itemref') order.push(attributes['idref'] ?? '');
    },
    close(name) {
      if (localName(name) === 'title') isTitle = false;
    },
    text(text) {
      if (isTitle) title += text;
    },
  });
  // A chapter that the order names more than once is still read once.
  const chapters = [...new Set(order)].flatMap((id) => {
    const item = items.get(id);
    return item?.isText === true ? [item.href] : [];
  });
  return { title: title.trim(), chapters };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
