import { describe, expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';
import { wordForms } from './word-forms.ts';

/** Two lines, in a document that says this elsewhere. */
const join = (lines: readonly string[], elsewhere = '') => joinLines(lines, wordForms([elsewhere]));

describe('joinLines', () => {
  it('puts a space between lines', () => {
    expect(join(['one', 'two', 'three'])).toBe('one two three');
    expect(join([])).toBe('');
  });

  it('mends words', () => {
    expect(join(['much infor-', 'mation is'])).toBe('much information is');
    expect(join(['infor\u2010', 'mation'])).toBe('information');
    expect(join(['infor\u00AD', 'mation, with a so\u00ADft one'])).toBe(
      'information, with a soft one',
    );
  });

  it('keeps a hyphen before a capital or a digit, and after a digit', () => {
    expect(join(['the non-', 'English text'])).toBe('the non-English text');
    expect(join(['COVID-', '19'])).toBe('COVID-19');
    expect(join(['pages 3-', '4'])).toBe('pages 3-4');
  });

  it('keeps a hyphen that the document writes elsewhere', () => {
    expect(join(['held-', 'out data'], 'the held-out set')).toBe('held-out data');
    expect(join(['re-', 'sult'], 'one result, re-sult, result')).toBe('result');
    expect(join(['eighty-', 'eight'], 'eighty-four')).toBe('eighty-eight');
    expect(join(['self-', 'ish'], 'self-made, selfish')).toBe('selfish');
  });

  it('keeps the hyphens that English always writes', () => {
    expect(join(['self-', 'contained'])).toBe('self-contained');
    expect(join(['seven-', 'week'])).toBe('seven-week');
    expect(join(['self-', 'ish, four-', 'teen'])).toBe('selfish, fourteen');
  });

  it('keeps the hyphens of a word that has several', () => {
    expect(join(['state-of-the-', 'art'])).toBe('state-of-the-art');
  });

  it('ends for a paragraph without blanks', () => {
    expect(
      join(Array.from({ length: 20_000 }, () => `${'A-A'.repeat(50)}-`)).length,
    ).toBeGreaterThan(1);
  });

  it('keeps a hyphen that stands for a word which follows', () => {
    expect(join(['pre-', 'and post-war'])).toBe('pre- and post-war');
  });
});
