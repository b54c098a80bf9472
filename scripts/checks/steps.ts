import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import type { Counts } from './count-tests.ts';

/** Runs an npm script, its output going to the terminal; whether it ended well. */
function runScript(name: string, extra: readonly string[] = []): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', name, '--', ...extra], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A check that passes or fails as a whole. */
export function check(script: string): Counts {
  return runScript(script) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * A run of many tests, counted from the JSON report that it leaves at `report`. A run that ends
 * badly though no test failed, such as one that cannot start, counts as one failure.
 */
export function tests(
  script: string,
  extra: readonly string[],
  report: string,
  count: (report: unknown) => Counts,
): Counts {
  rmSync(report, { force: true });
  const endedWell = runScript(script, extra);
  let counts: Counts;
  try {
    counts = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  return endedWell ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}
