import { afterEach, describe, expect, it } from 'vitest';
import { named, words } from '../../core/words.ts';
import { speak, spokenLanguage, t, tParts } from './t.ts';

const DOCUMENTS = '{count, plural, one {# document} other {# documents}}';

afterEach(() => speak('en', {}));

describe('t', () => {
  it('says English as it is written', () => {
    expect(t('Retry')).toBe('Retry');
    expect(t(DOCUMENTS, { count: 1 })).toBe('1 document');
    expect(t(DOCUMENTS, { count: 12_345 })).toBe('12,345 documents');
  });

  it('says another language, and English where that has no words', () => {
    speak('de', {
      Retry: 'Erneut versuchen',
      [DOCUMENTS]: '{count, plural, one {# Dokument} other {# Dokumente}}',
    });
    expect(spokenLanguage()).toBe('de');
    expect(t('Retry')).toBe('Erneut versuchen');
    expect(t(DOCUMENTS, { count: 12_345 })).toBe('12.345 Dokumente');
    expect(t('Stop')).toBe('Stop');
  });

  it('says words from other rooms, and words in words', () => {
    speak('de', {
      'no tensor {name}': 'kein Tensor {name}',
      'In {file}: {why}.': '{file}: {why}.',
    });
    const why = { message: 'no tensor {name}', values: { name: '{w}' } };
    expect(t(words('In {file}: {why}.', { file: 'a<b>.pt', why }))).toBe(
      'a<b>.pt: kein Tensor {w}.',
    );
  });

  it('takes braces for braces where nothing is named', () => {
    expect(t('Unexpected token {')).toBe('Unexpected token {');
    expect(t(words('{why} Going on.', { why: named('Unexpected token {.') }))).toBe(
      'Unexpected token {. Going on.',
    );
  });

  it('writes what a message names as it is', () => {
    expect(t('“{name}” was kept.', { name: "l'été {x} <b>#" })).toBe("“l'été {x} <b>#” was kept.");
  });
});

describe('tParts', () => {
  it('puts what is named where the language has it', () => {
    const tag = { bold: 'mlops' };
    expect(tParts('Call it {tag} below {share}', { share: '90 %' }, { tag })).toEqual([
      'Call it ',
      tag,
      ' below 90 %',
    ]);
    speak('de', { 'Call it {tag} below {share}': 'Unter {share} heißt es {tag}' });
    expect(tParts('Call it {tag} below {share}', { share: '90 %' }, { tag })).toEqual([
      'Unter 90 % heißt es ',
      tag,
    ]);
  });
});
