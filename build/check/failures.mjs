import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ name: string, lines: string[] }} Failure What failed, and the first lines of why. */

const MAX_FAILURES = 15;
const MAX_LINES = 6;
/** What became of a process stands late in Playwright's log of its start. */
const MAX_TEST_LINES = 24;
const MAX_WIDTH = 240;

const cut = (line) => (line.length > MAX_WIDTH ? `${line.slice(0, MAX_WIDTH)}…` : line);

/** The first lines of a text that say something, without colours and cut to a width. */
export function firstLines(text, count = MAX_LINES) {
  const lines = stripVTControlCharacters(text).split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .slice(0, count)
    .map(cut);
}

/** The last lines of a log, without colours. */
export function lastLines(text, count) {
  return stripVTControlCharacters(text).trimEnd().split('\n').slice(-count);
}

function failureOfTest(path, { results }) {
  const text = results
    .flatMap(({ errors }) => errors)
    .map(({ message, value }) => message ?? value ?? '')
    .join('\n');
  return { name: path.join(' > '), lines: firstLines(text, MAX_TEST_LINES) };
}

function failuresOfSuite({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map((test) => failureOfTest([...path, spec.title], test)),
  );
  return [...own, ...suites.flatMap((suite) => failuresOfSuite(suite, path))];
}

/**
 * What failed in a report of Playwright, errors outside of tests first.
 * @returns {Failure[]}
 */
export function playwrightFailures({ suites, errors }) {
  const outside = errors.map(({ message, value }) => ({
    name: 'outside of a test',
    lines: firstLines(message ?? value ?? ''),
  }));
  return [...outside, ...suites.flatMap((suite) => failuresOfSuite(suite, []))];
}

/**
 * A phase's failures to read at a glance. Where the phase names none, the end of its log stands for them.
 * @param {Failure[]} failures
 */
export function failuresText(phase, failures, log) {
  const all = failures.length > 0 ? failures : [{ name: 'the end of its log', lines: lastLines(log, 2 * MAX_LINES) }];
  const shown = all
    .slice(0, MAX_FAILURES)
    .flatMap(({ name, lines }) => [`  ${phase}: ${name}`, ...lines.map((line) => `      ${line}`)]);
  const more = all.length > MAX_FAILURES ? [`  ${phase}: and ${all.length - MAX_FAILURES} more`] : [];
  return [...shown, ...more].join('\n');
}
