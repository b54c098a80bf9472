import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentNotices } from './current-notices.ts';

it('THIRD-PARTY-NOTICES.md is up to date (npm run notices)', () => {
  expect(readFileSync('THIRD-PARTY-NOTICES.md', 'utf8')).toBe(currentNotices());
});
