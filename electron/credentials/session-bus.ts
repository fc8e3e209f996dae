import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Why the Secret Service cannot be asked at all, or null if it can. Without a session bus libsecret would start one of its own, with a
 * keychain that nobody else sees, or wait for a display; so it is not asked.
 * @param env the process's environment
 */
export function sessionBusProblem(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string | null {
  if (platform !== 'linux' || env.DBUS_SESSION_BUS_ADDRESS) return null;
  if (env.XDG_RUNTIME_DIR && existsSync(join(env.XDG_RUNTIME_DIR, 'bus'))) return null;
  return 'there is no D-Bus session bus: start the app inside a desktop session, or with dbus-run-session';
}
