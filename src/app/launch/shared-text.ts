import type { Share } from '../../storage/shares/share.ts';

/**
 * The text of a share, '' where it has none: title, text and link, each once, parted by blank lines.
 * Beside files only the text counts; a title is theirs.
 */
export function sharedText({ title, text, url, files }: Share): string {
  const parts = (files.length > 0 ? [text] : [title, text, url]).map((part) =>
    // Forms are sent with the line ends of the network.
    part.replaceAll('\r\n', '\n').trim(),
  );
  const isSaidElsewhere = (part: string, at: number): boolean =>
    parts.some((other, place) => {
      // Of two equal parts the first one stays.
      if (part === other) return place < at;
      return other.includes(part);
    });
  return parts.filter((part, at) => part !== '' && !isSaidElsewhere(part, at)).join('\n\n');
}
