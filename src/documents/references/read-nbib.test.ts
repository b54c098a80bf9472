import { describe, expect, it } from 'vitest';
import { readAll } from '../tables/fixtures/read-all.ts';
import { readNbib } from './read-nbib.ts';

describe('readNbib', () => {
  it('makes each record a document, its lines unwrapped', async () => {
    const { documents, problems } = await readAll(
      readNbib,
      '\nPMID- 101\nOWN - NLM\nTI  - Graphs of the\n      world.\nAB  - We draw (P < 0.05).\n      All day.\n' +
        'OT  - drawing\nMH  - *Neural Networks, Computer/*methods\nMH  - Humans\n\n' +
        'PMID- 102\nTI  - Nets.\n\nPMID- 103\nAU  - Nobody\n',
    );
    expect(documents).toEqual([
      expect.objectContaining({
        part: '101',
        title: 'Graphs of the world.',
        text: 'Graphs of the world.\n\nWe draw (P < 0.05). All day.\n\ndrawing, Neural Networks, Computer, Humans',
        notes: [],
      }),
      expect.objectContaining({ part: '102', text: 'Nets.', notes: ['It has no abstract.'] }),
    ]);
    expect(problems).toEqual([expect.objectContaining({ part: '103' })]);
  });

  it('refuses a file without records', async () => {
    await expect(readAll(readNbib, 'x')).rejects.toThrow('The file has no PubMed record.');
  });
});
