import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesktop } from '../../../build/with-desktop.mjs';

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

/** What a client of the display says first: byte order, version 11.0, and the secret that lets it in. */
function greeting({ DISPLAY, XAUTHORITY }: Record<string, string>): Buffer {
  const [, method = '', cookie = ''] = execFileSync('xauth', ['-f', String(XAUTHORITY), 'list', String(DISPLAY)])
    .toString()
    .trim()
    .split(/\s+/);
  const padded = Buffer.alloc(Math.ceil(method.length / 4) * 4);
  padded.write(method);
  const head = Buffer.alloc(12);
  head.write('l');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(method.length, 6);
  head.writeUInt16LE(cookie.length / 2, 8);
  return Buffer.concat([head, padded, Buffer.from(cookie, 'hex')]);
}

/** Comes, and leaves as soon as it is answered. @returns the first byte of the answer, 1 where the display takes it, null where it drops it */
function visit(display: string, words: Buffer): Promise<number | null> {
  return new Promise((done) => {
    const socket = connect(`/tmp/.X11-unix/X${display.replace(/^:|\..*$/g, '')}`, () => socket.write(words));
    socket.once('data', (answer) => socket.end(() => done(answer[0] ?? null)));
    socket.once('error', () => done(null)).once('end', () => done(null));
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

  it('takes every client, also one that comes as the last one leaves', async () => {
    const desktop = await openDesktop();
    const words = greeting(desktop.env);
    const answers: (number | null)[] = [];
    while (answers.length < 200) answers.push(await visit(String(desktop.env.DISPLAY), words));
    await desktop.close();
    expect(answers.filter((answer) => answer !== 1)).toEqual([]);
  });

  it('can be opened beside another, with a display, a bus and folders that are not the other one’s, until it is closed', async () => {
    const desktops = await Promise.all([openDesktop(), openDesktop()]);
    for (const name of ['DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR']) {
      expect(new Set([process.env[name], ...desktops.map(({ env }) => env[name])]).size, name).toBe(3);
    }
    await Promise.all(desktops.map(({ close }) => close()));
    expect(desktops.map(({ env }) => existsSync(String(env.XDG_CONFIG_HOME)))).toEqual([false, false]);
  });

  it('reports a command that does not exist', async () => {
    expect((await inDesktop('no-such-command')).code).toBe(127);
  });
});
