import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readRowsFile, templateOfColumns } from './read-rows-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'taglight-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('joins columns as sentences', () => {
  expect(templateOfColumns('title, description')).toBe('{title}. {description}');
  expect(templateOfColumns('abstract')).toBe('{abstract}');
});

it('reads every row of the shipped data', () => {
  const columns = { textTemplate: '{title}. {description}', tagColumn: 'tag' };
  const warnings: string[] = [];
  const read = (name: string) =>
    readRowsFile(`public/data/made-with-ml/${name}`, columns, (line) => warnings.push(line));
  expect(read('dataset.csv')).toHaveLength(764);
  expect(read('holdout.csv')).toHaveLength(191);
  expect(warnings).toEqual([]);
});

it('warns of rows that it leaves out', () => {
  const path = join(folder, 'rows.csv');
  writeFileSync(path, 'text,tag\nA,x\nB,\n');
  const warnings: string[] = [];
  const columns = { textTemplate: '{text}', tagColumn: 'tag' };
  expect(readRowsFile(path, columns, (line) => warnings.push(line))).toHaveLength(1);
  expect(warnings).toEqual([`${path}: 1 rows without a tag are left out: 3.`]);
});
