/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Counts of Vitest's JSON report. */
export function vitestCounts(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts of Playwright's JSON report. A test that passed only on a second try has failed. */
export function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/**
 * What a phase adds to the sum. A check without tests of its own counts as one. A test run that ended badly without a failed test
 * (a file that did not load, a time limit) or ran no test at all has failed once.
 * @param counts null if the phase has no readable report
 */
export function phaseCounts(exitCode, counts, hasTests) {
  if (!hasTests) return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const found = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const bad = exitCode !== 0 || found.passed + found.failed === 0;
  return { ...found, failed: bad ? Math.max(1, found.failed) : found.failed };
}

export function sumCounts(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** The closing line that tells CI how the whole run went. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
