import { describe, expect, it } from 'vitest';
import { whyStartAgain } from '@test/e2e/support/start-again';

const FAILED = 'Error: electron.launch: Process failed to launch!';
const LOG = [
  'Call log:',
  '  - <launched> pid=7783',
  '  - [pid=7783][err] Debugger listening on ws://127.0.0.1:41771/3d3e68ec',
  '  - [pid=7783][err] For help, see: https://nodejs.org/en/docs/inspector',
];
const endedBy = (end: string, lines: string[] = []): string =>
  [FAILED, ...LOG, ...lines, `  - [pid=7783] <process did exit: ${end}>`].join('\n');
const SEGV = 'exitCode=null, signal=SIGSEGV';
const UP = '  - [pid=7783][err] DevTools listening on ws://127.0.0.1:38591/devtools/browser/8ba5';

const start = { message: endedBy(SEGV), logged: false, missed: false };

describe('a start of the app that Playwright did not come through', () => {
  it('is done again where a signal ended Electron before the app began, and says which', () => {
    expect(whyStartAgain(start)).toBe('Electron was ended by SIGSEGV before the app began');
  });

  it('is done again where the app was up and its window was missed', () => {
    expect(whyStartAgain({ message: 'Error: electron.launch: Timeout', logged: true, missed: true })).toContain(
      'missed',
    );
  });

  it.each([
    ['the app ended itself with an exit code', { message: endedBy('exitCode=1, signal=null') }],
    ['the app ended itself without a complaint', { message: endedBy('exitCode=0, signal=null') }],
    ['Chromium was up, so that the app could have begun', { message: endedBy(SEGV, [UP]) }],
    ['the app had written into its log', { logged: true }],
    ['the app never said that it was up', { message: 'TimeoutError: electron.launch: Timeout 60000ms exceeded.' }],
    ['nobody knows how it ended', { message: [FAILED, ...LOG].join('\n') }],
    [
      'it ended after Playwright had attached',
      { message: `Error: firstWindow: closed\n${endedBy(SEGV).slice(FAILED.length)}` },
    ],
  ])('fails for good where %s', (_, changed) => {
    expect(whyStartAgain({ ...start, ...changed })).toBeNull();
  });
});
