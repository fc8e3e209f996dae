import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SECRETS = '/org/freedesktop/secrets';
const LOCK = [
  ...['call', '--session', '--dest', 'org.freedesktop.secrets', '--object-path', SECRETS],
  ...[
    '--method',
    'org.freedesktop.Secret.Service.Lock',
    `['${SECRETS}/collection/login', '${SECRETS}/collection/session']`,
  ],
];
const NEEDED = ['dbus-run-session', 'gnome-keyring-daemon', 'gdbus'];
/** Prints the address of the bus, then stays until its input ends. */
const SESSION = 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat >/dev/null';
/** Starts no services by itself, as on a machine where no keychain is installed. */
const BARE_BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`;

/** A real gnome-keyring on a message bus of its own, with folders of its own. */
export interface Keyring {
  /** For the vault process. */
  env: NodeJS.ProcessEnv;
  /** Locks every collection, as the screen lock of some desktops does. */
  lock(): void;
  /** Opens it again the way a login does: it starts anew, with its password. */
  unlock(): Promise<void>;
  /** Stops it where it is: it takes calls and answers none, as while it waits for a person. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

/** Why this system cannot start one, or null. */
export function keyringObstacle(): string | null {
  if (process.platform !== 'linux') return 'gnome-keyring is for Linux';
  const absent = NEEDED.filter((command) => spawnSync('which', [command]).status !== 0);
  return absent.length === 0 ? null : `not installed: ${absent.join(', ')}`;
}

export async function startKeyring(): Promise<Keyring> {
  const { env: own, folder } = privateEnvironment();
  const bus = await startSession(['--', 'bash', '-c', SESSION], own, folder);
  const env = { ...own, DBUS_SESSION_BUS_ADDRESS: bus.address };
  let daemon = await startDaemon(env);
  const end = async (): Promise<void> => {
    const gone = once(daemon, 'exit');
    daemon.kill('SIGKILL');
    await gone;
  };
  return {
    env,
    lock: () => void execFileSync('gdbus', LOCK, { env }),
    unlock: async () => {
      await end();
      daemon = await startDaemon(env);
    },
    pause: () => void daemon.kill('SIGSTOP'),
    resume: () => void daemon.kill('SIGCONT'),
    stop: async () => {
      await end();
      await bus.stop();
    },
  };
}

/** Starts the keyring with its password, as the login of a desktop does, and waits until it answers. */
async function startDaemon(env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const args = ['--unlock', '--components=secrets', '--foreground'];
  const daemon = spawn('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  daemon.stdin.end('test');
  await promisify(execFile)('gdbus', ['wait', '--session', '--timeout', '10', 'org.freedesktop.secrets'], { env });
  return daemon;
}

/** A message bus on which nothing answers for the keychain. */
export async function startBareBus(): Promise<Pick<Keyring, 'env' | 'stop'>> {
  const { env: own, folder } = privateEnvironment();
  const config = join(folder, 'bus.conf');
  writeFileSync(config, BARE_BUS);
  const { address, stop } = await startSession([`--config-file=${config}`, '--', 'bash', '-c', SESSION], own, folder);
  return { env: { ...own, DBUS_SESSION_BUS_ADDRESS: address }, stop };
}

/** The environment of a machine without any message bus. */
export function withoutBus(): NodeJS.ProcessEnv {
  const { env, folder } = privateEnvironment();
  rmSync(folder, { recursive: true });
  return env;
}

async function startSession(
  args: string[],
  env: NodeJS.ProcessEnv,
  folder: string,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const session = spawn('dbus-run-session', args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
  const gone = once(session, 'exit');
  const ended = gone.then(() => Promise.reject(new Error('the message bus did not start')));
  const [said] = await Promise.race([once(session.stdout.setEncoding('utf8'), 'data'), ended]);
  const stop = async (): Promise<void> => {
    session.stdin.end();
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  ended.catch(() => undefined);
  return { address: String(said).trim(), stop };
}

function privateEnvironment(): { env: NodeJS.ProcessEnv; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'keyring-'));
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of ['DISPLAY', 'XAUTHORITY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'GNOME_KEYRING_CONTROL'])
    delete env[name];
  for (const name of ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR']) {
    env[name] = join(folder, name.toLowerCase());
    mkdirSync(join(folder, name.toLowerCase()), { mode: 0o700 });
  }
  return { env, folder };
}
