import { join } from 'node:path';
import { testedApp } from '../packaged-app.mjs';
import { playwrightCommand } from '../playwright-command.mjs';
import { root } from '../runtime.mjs';
import { playwrightCounts, vitestCounts } from './counts.mjs';
import { playwrightFailures } from './failures.mjs';
import { FAILURES_FILE_VARIABLE } from './vitest-failures.mjs';

export const RESULTS = join(root, 'test-results');

const tool = (...path) => [process.execPath, join(root, 'node_modules', ...path)];
const script = (name) => [process.execPath, join(root, 'build', name)];
const report = (name) => join(RESULTS, `${name}.json`);
const TSC = ['typescript-native', 'bin', 'tsc'];

function plain(name, command, options = {}) {
  return { name, command, weight: 1, needs: [], env: {}, desktop: false, limitSeconds: 600, ...options };
}

function endToEnd(name, { project, needs, env = {} }) {
  const output = `--output=${join(RESULTS, name)}`;
  return plain(name, playwrightCommand(`--project=${project}`, '--reporter=list,json', output), {
    needs,
    weight: 2,
    desktop: true,
    limitSeconds: 1200,
    report: report(name),
    counts: playwrightCounts,
    failures: playwrightFailures,
    failuresReport: report(name),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report(name), ...env },
  });
}

/** All that `npm test` runs. The weight is how many cores a phase keeps busy; what measures time runs alone. */
export function phases() {
  return [
    plain('build', [...script('build-app.mjs'), '--force']),
    plain('format', [...tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level=warn', '.']),
    plain('lint', [...tool('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
    plain('types', [...tool(...TSC), '-p', 'tsconfig.json']),
    plain('types-of-shared', [...tool(...TSC), '-p', 'shared/tsconfig.json']),
    plain('package', script('package.mjs'), { needs: ['build'] }),
    plain(
      'unit-and-integration',
      [
        ...tool('vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--reporter=${join(root, 'build', 'check', 'vitest-failures.mjs')}`,
        `--outputFile.json=${report('vitest')}`,
      ],
      {
        needs: ['build'],
        weight: 2,
        desktop: true,
        limitSeconds: 1200,
        report: report('vitest'),
        counts: vitestCounts,
        failures: (failures) => failures,
        failuresReport: report('vitest-failures'),
        env: { [FAILURES_FILE_VARIABLE]: report('vitest-failures') },
      },
    ),
    endToEnd('end-to-end', { project: 'e2e', needs: ['build'] }),
    endToEnd('end-to-end-packaged', {
      project: 'packaged',
      needs: ['package'],
      env: { PARTNER_DESK_APP: testedApp().executable },
    }),
  ];
}
