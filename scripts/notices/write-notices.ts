import type { ShippedPackage } from './shipped-packages.ts';
import type { Work } from './works.ts';

/** The notices as Markdown: what is used under which licence, then each licence's text once. */
export function writeNotices(
  packages: readonly (ShippedPackage & { readonly text: string })[],
  works: readonly Work[],
): string {
  const texts = [...new Set(packages.map(({ text }) => text))];
  return `${[
    '# Third-party notices',
    'Made by `npm run notices`. Taglight itself is under the Apache License 2.0 (LICENSE).',
    '## Models and data',
    table(
      ['Work', 'Authors', 'Licence', 'Use'],
      works.map(({ name, source, authors, licence, use }) => [
        `[${name}](${source})`,
        authors,
        licence,
        use,
      ]),
    ),
    'The Apache License 2.0 is in LICENSE; the MIT licence of the data set lies beside it.',
    '## Packages in the app',
    table(
      ['Package', 'Version', 'Licence'],
      packages.map(({ name, version, licence }) => [name, version, licence]),
    ),
    '## Licence texts',
    ...texts.flatMap((text) => [
      `### ${packages
        .filter((entry) => entry.text === text)
        .map(({ name }) => name)
        .join(', ')}`,
      `\`\`\`\`text\n${text}\n\`\`\`\``,
    ]),
  ].join('\n\n')}\n`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
