const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** One line a phase: name, duration, counts. */
export function durationTable(results, totalMs) {
  const width = Math.max(...results.map(({ name }) => name.length), 'total'.length);
  const line = (name, ms, rest) => `${name.padEnd(width)}  ${seconds(ms).padStart(8)}  ${rest}`.trimEnd();
  const lines = results.map(({ name, ms, counts, logPath }) =>
    line(name, ms, logPath === null ? 'not run' : `${counts.passed} passed, ${counts.failed} failed`),
  );
  return [...lines, line('total', totalMs, '')].join('\n');
}
