// Runs a command in a desktop of its own: a virtual display, a message bus and an unlocked keychain, all gone afterwards.
// Usage: node build/with-desktop.mjs [--timeout=SECONDS] command [arguments]
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const DEFAULT_TIMEOUT_S = 600;
const KILL_AFTER_S = 10;
const TIMED_OUT = 124;
/** An open desktop is gone after this at the latest, should nobody close it. */
const OPEN_AT_MOST_S = 7200;
/** Without -noreset the display starts anew whenever its last client leaves, and drops whoever connects at that moment: an app ends as it begins. */
const SCREEN = '-screen 0 1440x900x24 -nolisten tcp -noreset';
/**
 * The command's messages go past the desktop's own (descriptor 3), which only matter when the desktop does not come up. The keychain is
 * ended by hand: it would outlive the session.
 */
const SESSION = `
keychain=$(printf test | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 & echo $!)
gdbus wait --session --timeout 10 org.freedesktop.secrets || { kill $keychain; exit 1; }
: >"$XDG_RUNTIME_DIR/ready"
"$@" 2>&3 3>&-
status=$?
kill $keychain 2>/dev/null
exit $status`;

/** Folders of its own, so that neither the person's keychain nor their settings are touched. The cache is shared on purpose. */
function privateEnv(folder) {
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
    PARTNER_DESK_DESKTOP: 'private',
  };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_RUNTIME_DIR']) {
    mkdirSync(env[name], { recursive: true, mode: 0o700 });
  }
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'GNOME_KEYRING_CONTROL'])
    delete env[name];
  return env;
}

function wrapped(command, timeoutSeconds) {
  const limit = ['timeout', '-k', `${KILL_AFTER_S}`, `${timeoutSeconds}`];
  const display = ['xvfb-run', '-a', '-s', SCREEN];
  return [...limit, 'dbus-run-session', '--', ...display, 'bash', '-c', SESSION, 'session', ...command];
}

function run([file, ...args], env, stdio = ['ignore', 'inherit', 'inherit']) {
  return new Promise((done) => {
    const child = spawn(file, args, { stdio, env });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill('SIGTERM'));
    child.once('error', (error) => {
      process.stderr.write(`${file}: ${error.message}\n`);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** What an app needs to know of a desktop. */
const ENVIRONMENT =
  /^(DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|PARTNER_DESK_DESKTOP|XDG_(CONFIG|DATA|STATE)_HOME|XDG_RUNTIME_DIR)$/;
/** Says its environment, and ends with whoever opened the desktop. */
const HOLD = 'process.stdout.write(JSON.stringify(process.env) + "\\n"); process.stdin.resume();';

/**
 * Opens one more desktop, beside the one there may be. Linux only.
 * @returns {Promise<{ env: Record<string, string>, close: () => Promise<void> }>} the variables that lead an app there
 * @throws Error if it does not come up
 */
export async function openDesktop() {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-'));
  const [file, ...args] = wrapped([process.execPath, '-e', HOLD], OPEN_AT_MOST_S);
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'ignore', 2], env: privateEnv(folder) });
  const ended = new Promise((done) => child.once('exit', done).once('error', done));
  const close = async () => {
    child.stdin.end();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const said = new Promise((done) => createInterface({ input: child.stdout }).once('line', done));
  const line = await Promise.race([said, ended.then(() => null)]);
  if (line === null) {
    await close();
    throw new Error('another virtual desktop did not come up');
  }
  return {
    env: Object.fromEntries(Object.entries(JSON.parse(line)).filter(([name]) => ENVIRONMENT.test(name))),
    close,
  };
}

/**
 * Runs the command with no standard input. Elsewhere than on Linux the person's own desktop serves, and there is no time limit.
 * @returns its exit code, 124 after the time limit
 */
export async function runWithDesktop(command, { timeoutSeconds = DEFAULT_TIMEOUT_S, env = {} } = {}) {
  if (process.platform !== 'linux' || process.env.PARTNER_DESK_DESKTOP === 'private') {
    return run(command, { ...process.env, ...env });
  }
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-'));
  const log = openSync(join(folder, 'desktop.log'), 'a');
  try {
    const code = await run(wrapped(command, timeoutSeconds), { ...privateEnv(folder), ...env }, ['ignore', 1, log, 2]);
    if (!existsSync(join(folder, 'runtime', 'ready'))) {
      process.stderr.write(
        `The virtual desktop did not come up:\n${readFileSync(join(folder, 'desktop.log'), 'utf8')}`,
      );
      return code || 1;
    }
    if (code === TIMED_OUT) process.stderr.write(`Stopped after ${timeoutSeconds} s.\n`);
    return code;
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const limit = args[0]?.match(/^--timeout=(\d+)$/)?.[1];
  const timeoutSeconds = limit ? Number(limit) : DEFAULT_TIMEOUT_S;
  process.exitCode = await runWithDesktop(limit ? args.slice(1) : args, { timeoutSeconds });
}
