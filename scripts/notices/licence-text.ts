import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './shipped-packages.ts';

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

const isc = (holder: string): string => `ISC License

Copyright (c) ${holder}

Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;

/** Packages that declare a licence and carry no text of it, by their names' beginnings. */
const withoutText: Readonly<Record<string, string>> = {
  '@unified-latex/': mit('Jason Siefken'),
  'guid-typescript': isc('nicolas'),
  'onnxruntime-common': mit('Microsoft Corporation'),
  'onnxruntime-web': mit('Microsoft Corporation'),
  'railroad-diagrams':
    'CC0 1.0 Universal: Tab Atkins Jr. has waived all rights to this work worldwide (https://creativecommons.org/publicdomain/zero/1.0/).',
  unicode2latex: isc('Emiliano Heyns'),
  'worker-f': mit('catamphetamine'),
};

/** What follows is of packages that a build tool has within it, none of which reaches the app. */
const OF_OTHERS = '# Licenses of bundled dependencies';

/**
 * The text of an installed package's licence.
 * @throws Error when the package has none, and none is known here
 */
export function licenceText({ name, folder }: ShippedPackage): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(-mit)?(\.md|\.txt)?$/i.test(entry));
  if (file !== undefined) {
    const [own = ''] = readFileSync(join(folder, file), 'utf8').split(OF_OTHERS);
    return own.trim();
  }
  const known = Object.keys(withoutText).find((beginning) => name.startsWith(beginning));
  const text = known && withoutText[known];
  if (text === undefined) {
    throw new Error(`${name} has no licence text. Add it in scripts/notices/licence-text.ts.`);
  }
  return text;
}
