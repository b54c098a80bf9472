import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns.ts';

describe('guessColumns', () => {
  it.each([
    [
      ['id', 'created_on', 'title', 'description', 'tag'],
      { id: 'id', title: 'title', text: ['description'], tag: 'tag' },
    ],
    [
      ['PMID', 'Article Title', 'Abstract', 'Topic'],
      { id: 'PMID', title: 'Article Title', text: ['Abstract'], tag: 'Topic' },
    ],
    [
      ['Nummer', 'Titel', 'Zusammenfassung', 'Kategorie'],
      { id: 'Nummer', title: 'Titel', text: ['Zusammenfassung'], tag: 'Kategorie' },
    ],
    [
      ['Titre', 'Résumé', 'Catégorie'],
      { id: null, title: 'Titre', text: ['Résumé'], tag: 'Catégorie' },
    ],
    [
      ['Título', 'Contenido', 'Etiqueta'],
      { id: null, title: 'Título', text: ['Contenido'], tag: 'Etiqueta' },
    ],
    [['label', 'text'], { id: null, title: null, text: ['text'], tag: 'label' }],
    [
      ['headline', 'abstract', 'full text', 'text label'],
      { id: null, title: 'headline', text: ['abstract', 'full text'], tag: 'text label' },
    ],
    [['articleBody', 'docId'], { id: 'docId', title: null, text: ['articleBody'], tag: null }],
  ])('knows %j by name', (columns, expected) => {
    expect(guessColumns(columns, [])).toEqual(expected);
  });

  it('takes the column of the longest texts where no name is known', () => {
    const sample = [
      ['https://example.org/a/very/long/address/indeed/of/a/page', 'short one', 'some words of it'],
      ['https://example.org/b', 'a b', 'and here is what this row has to say, in a few words'],
    ];
    expect(guessColumns(['url', 'k', 'remark'], sample).text).toEqual(['remark']);
  });

  it('takes no column of addresses with a word here and there', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    const sample = [address, address, 'not there yet'].map((cell) => [
      cell,
      'a remark of few words',
    ]);
    expect(guessColumns(['link', 'remark'], sample).text).toEqual(['remark']);
  });

  it('says that there is no text in a table of numbers', () => {
    expect(guessColumns(['id', 'x', 'y'], [['1', '2.5', '3.5']])).toEqual({
      id: 'id',
      title: null,
      text: [],
      tag: null,
    });
  });
});
