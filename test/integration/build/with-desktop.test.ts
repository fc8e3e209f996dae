import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../../build/with-desktop.mjs');

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** In a desktop of its own, also where this test runs in one already. */
function inDesktop(...args: string[]): Promise<Run> {
  const env = { ...process.env, PARTNER_DESK_DESKTOP: '' };
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

describe.runIf(process.platform === 'linux')('a desktop for tests', () => {
  it('has a display, a message bus and folders of its own, which are gone afterwards', async () => {
    const { code, stdout } = await inDesktop('bash', '-c', 'echo "$DISPLAY $DBUS_SESSION_BUS_ADDRESS $XDG_DATA_HOME"');
    expect(code).toBe(0);
    const [display, bus, data] = stdout.trim().split(' ');
    expect(display).toMatch(/^:\d+$/);
    expect(bus).toMatch(/^unix:/);
    expect(data).not.toBe(process.env.XDG_DATA_HOME);
    expect(existsSync(String(data))).toBe(false);
  });

  it('has an open keychain, which keeps a secret and hands it out', async () => {
    const keep =
      "keytar.setPassword('test', 'me', 'kept').then(() => keytar.getPassword('test', 'me')).then(console.log)";
    const { code, stdout } = await inDesktop(process.execPath, '-e', `const keytar = require('keytar'); ${keep}`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'kept\n' });
  });

  it('hands on what the command says, its exit code, and no input', async () => {
    const run = await inDesktop('bash', '-c', 'cat; echo out; echo err >&2; exit 7');
    expect(run).toEqual({ code: 7, stdout: 'out\n', stderr: 'err\n' });
  });

  it('ends a command at the time limit and says so', async () => {
    const run = await inDesktop('--timeout=3', 'sleep', '60');
    expect(run).toEqual({ code: 124, stdout: '', stderr: 'Stopped after 3 s.\n' });
  });

  it('reports a command that does not exist', async () => {
    expect((await inDesktop('no-such-command')).code).toBe(127);
  });
});
