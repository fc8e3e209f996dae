import { fail } from '@shared/errors/app-error';

const HOSTS = ['spoki.com', 'spoki.it', 'spoki.app'] as const;
const MAX_LENGTH = 2_048;
/** A plain host directly after the scheme: no user, no port (not even 443), no backslash. */
const PLAIN_HTTPS = /^https:\/\/[a-z0-9.-]+(?:[/?#]|$)/i;
/** The URL parser drops some of these silently; what was checked must be what is opened. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\\]/u;

/**
 * A link that may be opened in the person's browser: https, on spoki.com, spoki.it, spoki.app or below (SECURITY.md 3, threat 7).
 * @returns null for everything else
 */
export function parseExternal(text: string): URL | null {
  if (text.length > MAX_LENGTH || HIDDEN.test(text) || !PLAIN_HTTPS.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)) ? url : null;
}

/** Whether `parseExternal` accepts it. */
export function isAllowedExternal(text: string): boolean {
  return parseExternal(text) !== null;
}

export interface ExternalOpener {
  /** Shows the host and asks; the answer is the person's. */
  confirm: (host: string) => Promise<boolean>;
  open: (url: string) => Promise<void>;
}

/**
 * Opens a link in the person's browser after showing where it leads.
 * @returns whether it was opened; false means that the person declined
 * @throws AppFailure `not-permitted` if the link is not one of Spoki's
 */
export async function openExternalLink(text: string, { confirm, open }: ExternalOpener): Promise<boolean> {
  const url = parseExternal(text) ?? fail('not-permitted', 'only https links to Spoki can be opened');
  if (!(await confirm(url.hostname))) return false;
  await open(url.href);
  return true;
}
