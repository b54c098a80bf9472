import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const siblings = ['train', 'documents', 'checkpoint', 'storage'];
const aboveCore = [...siblings, 'engine', 'app', 'view'];

/** [file in src, what it imports, words of the message that this must draw] */
type Crossing = readonly [file: string, imported: string, message: string];

const crossings: readonly Crossing[] = [
  ...aboveCore.map((room): Crossing => ['core/a.ts', `../${room}/b.ts`, 'core imports no other']),
  ['core/folder/a.ts', '../../train/b.ts', 'core imports no other room'],
  ['core/a.ts', 'valibot', 'core imports no package'],
  ['core/folder/a.ts', '@huggingface/transformers', 'core imports no package'],
  ['core/a.test.ts', 'valibot', 'core imports no package'],
  ...siblings.flatMap((room): Crossing[] => [
    ...aboveCore
      .filter((other) => other !== room)
      .map((other): Crossing => [`${room}/a.ts`, `../${other}/b.ts`, 'core, never each other']),
    [`${room}/a.ts`, '@huggingface/transformers', 'Only engine knows transformers.js'],
    [`${room}/a.ts`, 'onnxruntime-web', 'Only engine knows transformers.js and ONNX Runtime'],
    [`${room}/a.ts`, 'react', 'only view knows React'],
  ]),
  ...['documents', 'storage', 'app', 'view'].map((room): Crossing => [
    'engine/a.ts',
    `../${room}/b.ts`,
    'engine imports core, checkpoint and',
  ]),
  ['engine/a.ts', 'react', 'Only view knows React'],
  ['app/a.ts', '../view/b.tsx', 'app does not know its view'],
  ['app/a.ts', 'react-dom/client', 'only view knows React'],
  ['app/a.ts', '@huggingface/transformers', 'Only engine knows transformers.js'],
  ...[...siblings, 'engine'].flatMap((room): Crossing[] => [
    ['view/a.tsx', `../${room}/b.ts`, 'view reads and acts through app'],
    ['view/text/a.tsx', `../../${room}/b.ts`, 'view reads and acts through app'],
  ]),
  ['view/a.tsx', '../core/b.ts', 'view takes only types from core'],
  ['view/text/a.tsx', '../../core/b.ts', 'view takes only types from core'],
  ['view/a.tsx', '@huggingface/transformers', 'Only engine knows transformers.js'],
  ['view/text/a.tsx', '@huggingface/transformers', 'Only engine knows transformers.js'],
];

/** [file in src, an import that goes with the direction] */
const ways: readonly (readonly [file: string, statement: string])[] = [
  ['core/a.ts', "export { a } from './b.ts'"],
  ['core/folder/a.ts', "export { o } from '../b.ts'"],
  ['core/a.test.ts', "export { b } from 'vitest'"],
  ['train/a.ts', "export { c } from '../core/b.ts'"],
  ['documents/a.ts', "export { d } from 'papaparse'"],
  ['checkpoint/onnx/a.ts', "export { e } from '../b.ts'"],
  ['engine/a.ts', "export { f } from '@huggingface/transformers'"],
  ['engine/a.ts', "export { g } from '../checkpoint/b.ts'"],
  ['engine/a.ts', "export { h } from '../train/b.ts'"],
  ['app/a.ts', "export { i } from '../engine/b.ts'"],
  ['app/a.ts', "export { j } from '../storage/b.ts'"],
  ['view/a.tsx', "export { k } from '../app/b.ts'"],
  ['view/a.tsx', "export type { L } from '../core/b.ts'"],
  ['view/a.tsx', "export { m } from 'react'"],
  ['view/text/a.tsx', "export { n } from '../documents/b.tsx'"],
];

/** As oxlint's JSON reporter gives it. */
interface Finding {
  readonly code: string;
  readonly help: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** All statements of a file stand in it, one a line, so that one run of oxlint serves all tests. */
const files = new Map<string, string[]>();
for (const [file, statement] of [...ways, ...crossings.map(crossingStatement)]) {
  files.set(file, [...(files.get(file) ?? []), statement]);
}

function crossingStatement([file, imported]: Crossing): [file: string, statement: string] {
  return [file, `import '${imported}'`];
}

let folder = '';
let findings: readonly Finding[] = [];

function messagesAt([file, statement]: readonly [file: string, statement: string]): string[] {
  const line = (files.get(file) ?? []).indexOf(statement) + 1;
  return findings
    .filter(({ filename, labels }) => filename === `src/${file}` && labels[0]?.span.line === line)
    .map(({ help }) => help);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'room-borders-'));
  // The borders need no types, and the type-aware linter is not to be found from there.
  const config = readFileSync('.oxlintrc.json', 'utf8').replace(
    '"typeAware": true',
    '"typeAware": false',
  );
  writeFileSync(join(folder, '.oxlintrc.json'), config);
  for (const [file, statements] of files) {
    const path = join(folder, 'src', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, statements.join('\n'));
  }
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout) as { readonly diagnostics: readonly Finding[] };
  findings = report.diagnostics.filter(({ code }) => code.includes('no-restricted-imports'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the rooms' borders", () => {
  it.each(crossings)('%s may not import %s: %s', (...crossing) => {
    expect(messagesAt(crossingStatement(crossing))).toEqual([expect.stringContaining(crossing[2])]);
  });

  it.each(ways)('%s may say %s', (...way) => {
    expect(messagesAt(way)).toEqual([]);
  });
});
