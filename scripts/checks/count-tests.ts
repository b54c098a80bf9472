import * as v from 'valibot';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/**
 * The counts in Vitest's JSON report.
 * @throws ValiError when the report has another form
 */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests } = v.parse(vitestReport, report);
  return { passed: numPassedTests, failed: numFailedTests };
}

/**
 * The counts in Playwright's JSON report. A test that passed only when repeated has failed.
 * @throws ValiError when the report has another form
 */
export function countPlaywright(report: unknown): Counts {
  const { expected, unexpected, flaky } = v.parse(playwrightReport, report).stats;
  return { passed: expected, failed: unexpected + flaky };
}
