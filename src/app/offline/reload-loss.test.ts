import { expect, it } from 'vitest';
import type { DocumentRow } from '../documents/documents-slice.ts';
import { reloadLine, reloadLoss } from './reload-loss.ts';

const nothing = {
  text: 'Words.',
  keeping: 'kept',
  documents: [],
  documentsKeeping: { phase: 'kept' },
  importing: { phase: 'idle' },
  training: { phase: 'idle' },
} as const;

it('loses nothing of what is kept', () => {
  expect(reloadLoss(nothing)).toBeNull();
  expect(reloadLine(null)).toBe('Your text and your documents are kept.');
});

it.each(['too-large', 'refused'] as const)('loses a text that is %s', (keeping) => {
  expect(reloadLoss({ ...nothing, keeping })).toBe('text');
  expect(reloadLine('text')).toContain('copy it first');
});

it('loses work under way', () => {
  const importing = { phase: 'running', what: 'Quantising', share: null } as const;
  expect(reloadLoss({ ...nothing, importing })).toBe('import');
  const training = {
    phase: 'running',
    encoder: 'MiniLM',
    tagSet: 'Made With ML',
    step: { stage: 'starting' },
    remainingMilliseconds: null,
  } as const;
  expect(reloadLoss({ ...nothing, training })).toBe('training');
});

it('loses documents that are in memory alone', () => {
  const documentsKeeping = { phase: 'in-memory', obstacle: 'refused' } as const;
  expect(reloadLoss({ ...nothing, documentsKeeping })).toBeNull();
  const documents = [{ id: 1 } as DocumentRow];
  expect(reloadLoss({ ...nothing, documents, documentsKeeping })).toBe('documents');
  expect(reloadLine('documents')).toContain('export their tags first');
});
