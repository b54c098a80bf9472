import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

const FOLDER = 'public/data/made-with-ml/';

/** Holdout texts: what is timed. */
export function holdoutTexts(): string[] {
  return readTexts('holdout.csv');
}

/** Training texts: what both sides are warmed up with, and what long texts are made of. */
export function trainingTexts(): string[] {
  return readTexts('dataset.csv');
}

function readTexts(file: string): string[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(FOLDER + file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row) => `${row['title']}. ${row['description']}`);
}

/** The first `words` words of texts put one after another. */
export function longText(texts: readonly string[], words: number): string {
  const all = texts.join(' ').split(/\s+/).filter(Boolean);
  if (all.length < words) throw new RangeError(`The texts have only ${all.length} words.`);
  return all.slice(0, words).join(' ');
}

/** The text with another word in place of the one that stands `offset` words after the middle. */
export function editWord(text: string, offset: number, word: string): string {
  const words = text.split(' ');
  return words.with(Math.floor(words.length / 2) + offset, word).join(' ');
}
