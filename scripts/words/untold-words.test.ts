import { describe, expect, it } from 'vitest';
import { findUntoldWords, untoldIn } from './find-untold-words.ts';

/** What is the same in every language: names of products and formats, and what keys are labelled. */
const NAMES = ['BibTeX', 'Excel (XLSX)', 'Taglight', 'WebGPU'];
const KEYS = ['A', 'Ctrl', 'Delete', 'End', 'Enter', 'Esc', 'Home', 'Space', 'Tab'];
/** The browser's word for what is dragged. */
const TYPES = ['Files'];
const ALLOWED = new Set([...NAMES, ...KEYS, ...TYPES]);

it('says every word of the view by t', () => {
  expect(findUntoldWords().filter(({ words }) => !ALLOWED.has(words))).toEqual([]);
});

describe('untoldIn', () => {
  const untold = (source: string): string[] =>
    untoldIn('a.tsx', source).map(({ line, words }) => `${line}: ${words}`);

  it('finds text, spoken attributes and prose', () => {
    expect(untold('<p>\n  Kept on\n  this device\n</p>')).toEqual(['1: Kept on\n  this device']);
    expect(untold('<a title="help" />')).toEqual(['1: help']);
    expect(untold('<a aria-label={isOn ? `on ${n}` : t("off")} />')).toEqual(['1: on']);
    expect(untold("const A = ['auto', 'Automatic'];")).toEqual(['1: Automatic']);
    expect(untold('const line = `${n} of them`;')).toEqual(['1: of them']);
    expect(untold("t('{what} is here.', { what: 'The table' })")).toEqual(['1: The table']);
  });

  it('passes what is said, and what nobody reads', () => {
    const passes = [
      "<p className='a'>{t('Kept')} · {words(isOn ? 'So {n}' : 'Not {n}', { n })}</p>",
      "import A from 'A b'; throw new Error('It broke.');",
      "type A = 'Kept on'; if (key === 'Escape') go();",
      "switch (key) { case 'Home': go(); }",
      "<p data-state='waiting'>—</p>",
    ];
    expect(passes.flatMap(untold)).toEqual([]);
  });
});
