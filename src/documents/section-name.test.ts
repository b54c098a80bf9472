import { expect, it } from 'vitest';
import { isSectionName } from './section-name.ts';

it.each(['Abstract', 'INTRODUCTION', '1 Introduction', 'IV. Results', 'Appendix A: Proofs'])(
  'knows %s',
  (line) => {
    expect(isSectionName(line)).toBe(true);
  },
);

it.each(['Introduction to Tags', 'On Methods', '1 Tags', 'Results were good.'])(
  'does not take %s for one',
  (line) => {
    expect(isSectionName(line)).toBe(false);
  },
);
