import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { readRis } from './read-ris.ts';

const read = (ris: string) => readAll(readRis, ris);

describe('readRis', () => {
  it('makes each record a document, whatever its line breaks and blanks', async () => {
    const { documents, problems } = await read(
      '\ufeffExported by hand\r\nTY  - JOUR\r\nID  - kim2020\r\nTI  - Graphs\r\n  of the world\r\n' +
        'AB  - We draw.\r\nKW  - drawing\r\nKW  - a; b\r\nER  - \r\n\r\n' +
        'TY - BOOK\r\nT1 - Nets\r\nN2 - All\r\nday.\r\nKW  - tag:vision\r\nER -\r\n',
    );
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      {
        part: 'kim2020',
        title: 'Graphs of the world',
        text: 'Graphs of the world\n\nWe draw.\n\ndrawing, a, b',
        headings: [],
        references: null,
        givenTag: null,
        notes: [],
      },
      expect.objectContaining({ part: 'entry 2', text: 'Nets\n\nAll\nday.', givenTag: 'vision' }),
    ]);
  });

  it('reads on where a record has no end, and names one that says nothing', async () => {
    const { documents, problems } = await read(
      'TY  - JOUR\nTI  - A\nTY  - JOUR\nAU  - B\nER  - \nTY  - JOUR\nTI  - C\n',
    );
    expect(documents.map(({ part, title }) => [part, title])).toEqual([
      ['entry 1', 'A'],
      ['entry 3', 'C'],
    ]);
    expect(problems.map(({ part, message }) => [part, message])).toEqual([
      ['entry 2', 'Line 3: “entry 2” has neither title, abstract nor keywords.'],
    ]);
  });

  it('ends for a field of many lines', async () => {
    const lines = 'word\n'.repeat(200_000);
    const { documents } = await read(`TY  - JOUR\nTI  - A\nAB  - ${lines}ER  - \n`);
    expect(documents[0]?.text).toMatch(/word$/);
  });

  it('refuses a file without records', async () => {
    await expect(read('TI  - A\n')).rejects.toThrow('The file has no RIS record.');
  });
});
