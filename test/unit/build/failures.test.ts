import { describe, expect, it } from 'vitest';
import { failuresText, playwrightFailures } from '../../../build/check/failures.mjs';
import { errorLines, vitestFailures } from '../../../build/check/vitest-failures.mjs';

const error = (message: string) => ({ name: 'Error', message, stacks: [{ file: '/repo/test/a.test.ts', line: 7 }] });

interface FakeModule {
  own?: object[];
  suites?: object[];
  tests?: { fullName: string; errors: object[] }[];
}

/** A module as Vitest's reporters are given it; `allTests` is only ever asked for the failed ones. */
function module({ own = [], suites = [], tests = [] }: FakeModule) {
  return {
    relativeModuleId: 'test/a.test.ts',
    errors: () => own,
    children: {
      allSuites: () => suites,
      allTests: () => tests.map(({ fullName, errors }) => ({ fullName, result: () => ({ errors }) })),
    },
  };
}

describe('what failed in a run of Vitest', () => {
  it('names a failed test with its file, its suite and why', () => {
    const failed = module({ tests: [{ fullName: 'money > adds', errors: [error('expected 1 to be 2')] }] });
    expect(vitestFailures([failed], [])).toEqual([
      {
        name: 'test/a.test.ts > money > adds',
        lines: ['Error: expected 1 to be 2', 'at /repo/test/a.test.ts:7'],
      },
    ]);
  });

  it('names a file that did not load, a hook that failed beside passing tests, and an error nobody handled', () => {
    const broken = module({
      own: [error('no such module')],
      suites: [{ fullName: 'the store', errors: () => [error('hook timed out')] }],
    });
    const failures = vitestFailures([broken], [error('socket hang up')]);
    expect(failures.map(({ name, lines }) => [name, lines[0]])).toEqual([
      ['unhandled, outside of a test', 'Error: socket hang up'],
      ['test/a.test.ts', 'Error: no such module'],
      ['test/a.test.ts > the store', 'Error: hook timed out'],
    ]);
  });

  it('points into our own code rather than into a library that threw', () => {
    const stacks = [{ file: '/repo/node_modules/fast-check/index.js', line: 1 }, ...error('').stacks];
    expect(errorLines({ ...error('property failed'), stacks }).at(-1)).toBe('at /repo/test/a.test.ts:7');
  });

  it('shows what differed and what caused it, without colours and without what is equal', () => {
    const lines = errorLines({
      ...error('\u001B[31mnot equal\u001B[39m'),
      diff: '- Expected\n+ Received\n\n  {\n-   "a": 1,\n+   "a": 2,\n    "b": 3,\n  }',
      cause: { message: 'the line broke' },
    });
    expect(lines).toEqual([
      'Error: not equal',
      '-   "a": 1,',
      '+   "a": 2,',
      'because: the line broke',
      'at /repo/test/a.test.ts:7',
    ]);
  });
});

describe('what failed in a run of Playwright', () => {
  const test = (status: string, errors: object[] = []) => ({ status, results: [{ errors }] });

  it('names failed tests of nested suites, those that passed on a second try, and errors outside of tests', () => {
    const report = {
      errors: [{ message: 'no browser' }],
      suites: [
        {
          title: 'accounts.spec.ts',
          specs: [
            { title: 'lists', tests: [test('expected')] },
            { title: 'sorts', tests: [test('unexpected', [{ message: 'not visible' }])] },
          ],
          suites: [{ title: 'the table', specs: [{ title: 'scrolls', tests: [test('flaky', [{ value: 'odd' }])] }] }],
        },
      ],
    };
    expect(playwrightFailures(report)).toEqual([
      { name: 'outside of a test', lines: ['no browser'] },
      { name: 'accounts.spec.ts > sorts', lines: ['not visible'] },
      { name: 'accounts.spec.ts > the table > scrolls', lines: ['odd'] },
    ]);
  });

  it('shows enough of a start that failed to see how its process ended', () => {
    const log = Array.from({ length: 16 }, (_, line) => `said ${line}`);
    const message = ['Process failed to launch!', ...log, 'signal=SIGSEGV', ...log].join('\n');
    const specs = [{ title: 'starts', tests: [test('unexpected', [{ message }])] }];
    const [failure] = playwrightFailures({ errors: [], suites: [{ title: 'a.spec.ts', specs }] });
    expect(failure?.lines).toContain('signal=SIGSEGV');
    expect(failure?.lines).toHaveLength(24);
  });
});

describe('the text of the failures', () => {
  it('puts the reasons under their names', () => {
    expect(failuresText('unit', [{ name: 'a > b', lines: ['one', 'two'] }], '')).toBe(
      ['  unit: a > b', '      one', '      two'].join('\n'),
    );
  });

  it('shows the first fifteen and counts the others', () => {
    const failures = Array.from({ length: 17 }, (_, index) => ({ name: `test ${index}`, lines: [] }));
    const lines = failuresText('unit', failures, '').split('\n');
    expect(lines).toHaveLength(16);
    expect(lines.at(-1)).toBe('  unit: and 2 more');
  });

  it('lets the end of the log speak where the phase names no failure', () => {
    expect(failuresText('lint', [], '\u001B[31ma.ts: wrong\u001B[39m\n')).toBe(
      ['  lint: the end of its log', '      a.ts: wrong'].join('\n'),
    );
  });
});
