import { describe, expect, it } from 'vitest';
import { checkCommandLine, findForbiddenSwitch } from '@electron/windows/command-line-guard';

describe('the command line of a packaged app', () => {
  it.each([
    ['--log-net-log=/tmp/net.json', 'log-net-log'],
    ['--net-log-capture-mode=Everything', 'net-log-capture-mode'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--ignore-certificate-errors-spki-list=x', 'ignore-certificate-errors-spki-list'],
    ['--host-resolver-rules=MAP * 127.0.0.1', 'host-resolver-rules'],
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0', 'inspect-brk'],
    ['-inspect', 'inspect'],
    ['--INSPECT', 'inspect'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
  ])('is refused with %s', (arg, name) => {
    expect(findForbiddenSwitch(['file.csv', arg], 'linux')).toBe(name);
  });

  it.each([
    [[]],
    [['--no-sandbox', '--lang=it']],
    [['inspect']],
    [['--', '--inspect']],
    [['/inspect']],
    [['--user-data-dir=/inspect']],
  ])('is accepted with %j', (args) => {
    expect(findForbiddenSwitch(args, 'linux')).toBeNull();
  });

  it('takes a slash for a dash on Windows only', () => {
    expect(findForbiddenSwitch(['/inspect'], 'win32')).toBe('inspect');
  });

  it('names the switch when it ends the app', () => {
    const messages: string[] = [];
    const quit = (message: string): void => void messages.push(message);
    expect(checkCommandLine({ args: ['--inspect=0'], platform: 'linux', quit })).toBe(false);
    expect(checkCommandLine({ args: [], platform: 'linux', quit })).toBe(true);
    expect(messages).toEqual([expect.stringContaining('--inspect')]);
  });
});
