import { describe, expect, it } from 'vitest';
import { FakeClock } from '../fakes/fake-clock.ts';
import { createFaultLog } from './fault-log.ts';

describe('createFaultLog', () => {
  it('keeps the last twenty, with when they came', () => {
    const clock = new FakeClock();
    const log = createFaultLog(clock);
    for (let number = 1; number <= 25; number++) {
      clock.advance(10);
      log.note(new Error(`fault ${number}`));
    }
    expect(log.faults()).toHaveLength(20);
    expect(log.faults()[0]).toMatchObject({ at: 60 });
    expect(log.faults()[0]?.words).toContain('fault 6');
    expect(log.faults().at(-1)?.words).toContain('fault 25');
  });
});
