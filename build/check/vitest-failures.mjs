import { writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { firstLines } from './failures.mjs';

/** Where the reporter writes, for the phase to read. */
export const FAILURES_FILE_VARIABLE = 'PARTNER_DESK_FAILURES_FILE';

const MESSAGE_LINES = 3;
const DIFFERENCE_LINES = 4;

function differenceOf({ diff = '' }) {
  const lines = stripVTControlCharacters(diff).split('\n');
  const changed = lines.filter((line) => /^[-+] (?!Expected$|Received$)/.test(line));
  return firstLines(changed.join('\n'), DIFFERENCE_LINES);
}

function placeOf({ stacks = [] }) {
  const frame = stacks.find(({ file }) => !file.includes('/node_modules/')) ?? stacks[0];
  return frame === undefined ? [] : [`at ${frame.file}:${frame.line}`];
}

/** The first lines of one of Vitest's errors: what it says, what differed, what caused it and where. */
export function errorLines(error) {
  const cause = error.cause?.message === undefined ? [] : firstLines(`because: ${error.cause.message}`, 2);
  return [
    ...firstLines(`${error.name ?? 'Error'}: ${error.message}`, MESSAGE_LINES),
    ...differenceOf(error),
    ...cause,
    ...placeOf(error),
  ];
}

function failuresOf(name, errors) {
  return errors.map((error) => ({ name, lines: errorLines(error) }));
}

/**
 * Everything that failed in a run of Vitest: also what its JSON report leaves out, which is a hook that failed beside passing tests and an
 * error that nobody handled.
 * @returns {import('./failures.mjs').Failure[]}
 */
export function vitestFailures(modules, unhandledErrors) {
  const outside = failuresOf('unhandled, outside of a test', unhandledErrors);
  const inModules = modules.flatMap((module) => {
    const named = (name) => (name === undefined ? module.relativeModuleId : `${module.relativeModuleId} > ${name}`);
    return [
      ...failuresOf(named(), module.errors()),
      ...[...module.children.allSuites()].flatMap((suite) => failuresOf(named(suite.fullName), suite.errors())),
      ...[...module.children.allTests('failed')].flatMap((test) =>
        failuresOf(named(test.fullName), (test.result().errors ?? []).slice(0, 1)),
      ),
    ];
  });
  return [...outside, ...inModules];
}

/** A reporter for Vitest that leaves what failed in the file of {@link FAILURES_FILE_VARIABLE}. */
export default class FailuresReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env[FAILURES_FILE_VARIABLE];
    if (file !== undefined) writeFileSync(file, JSON.stringify(vitestFailures(modules, unhandledErrors)));
  }
}
