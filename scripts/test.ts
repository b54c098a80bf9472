import { countPlaywright, countVitest, type Counts } from './checks/count-tests.ts';
import { check, tests } from './checks/steps.ts';

const unitReport = '.cache/unit-tests.json';
const browserReport = '.cache/browser-tests.json';
process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = browserReport;

const steps: readonly (readonly [name: string, run: () => Counts])[] = [
  ['Format', () => check('test:format')],
  ['Lint', () => check('test:lint')],
  ['Types', () => check('test:types')],
  ['Dead code', () => check('test:dead-code')],
  [
    'Unit tests',
    () =>
      tests(
        'test:unit',
        ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
        unitReport,
        countVitest,
      ),
  ],
  // Builds the app that it then drives, so a build that fails shows here.
  [
    'Browser tests',
    () => tests('test:e2e', ['--reporter=list,json'], browserReport, countPlaywright),
  ],
];

const total = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [name, run] of steps) {
  console.log(`\n${name}`);
  const { passed, failed } = run();
  total.passed += passed;
  total.failed += failed;
  summary.push(`${name.padEnd(14)}${passed} passed, ${failed} failed`);
}

console.log(`\n${summary.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
