import { expect, it } from 'vitest';
import { missingPartLine } from './missing-part-line.ts';
import { offlineLine } from './offline-line.ts';

it('says how much is stored', () => {
  const storing = { phase: 'storing', storedBytes: 4_210_000, totalBytes: 28_900_000 } as const;
  expect(offlineLine(storing)).toBe('Getting ready to work offline: 4.2 MB of 28.9 MB.');
  expect(offlineLine({ phase: 'ready' })).toBe('Ready to work offline.');
});

it('says what to do when there is no room', () => {
  expect(offlineLine({ phase: 'failed', reason: 'no-room' })).toContain('Free some');
  expect(offlineLine({ phase: 'failed', reason: 'unreachable' })).toContain('next visit');
});

it('names the file that the server lacks', () => {
  const file = 'assets/pdf-1a2b.js';
  expect(missingPartLine({ file, serverHas: 'same' })).toMatch(/^assets\/pdf-1a2b\.js is missing/);
  expect(missingPartLine({ file, serverHas: 'newer' })).toContain('newer version');
  expect(missingPartLine({ file, serverHas: 'unreachable' })).toContain('Check the connection');
});
