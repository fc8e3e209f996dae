const HOSTS = ['spoki.com', 'spoki.it', 'spoki.app'] as const;
const MAX_LENGTH = 2_048;
/** A plain host directly after the scheme: no user, no port (not even 443), no backslash. */
const PLAIN_HTTPS = /^https:\/\/[a-z0-9.-]+(?:[/?#]|$)/i;
/** The URL parser drops some of these silently; what was checked must be what is opened. */
const HIDDEN = /[\s\p{Cc}\p{Cf}\\]/u;
const LOOPBACK_ORIGIN = /^https?:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d{1,5})?$/;

/** `http(s)://127.0.0.1:<port>` (or `[::1]`, `localhost`) of a base URL on this computer; null for any other. */
export function loopbackOrigin(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null;
  const { origin } = new URL(baseUrl);
  return LOOPBACK_ORIGIN.test(origin) ? origin : null;
}

/**
 * A link that Spoki may have sent and that may be opened: https, without user or port, on spoki.com, spoki.it, spoki.app or below
 * (SECURITY.md 3, threat 7); or on exactly the origin of the profile's own base, if that is on this computer. At most 2,048 characters.
 * @param profileBaseUrl of the profile that the link belongs to; null if it belongs to none
 * @returns null for everything else
 */
export function parseSpokiLink(text: string, profileBaseUrl: string | null): URL | null {
  if (text.length > MAX_LENGTH || HIDDEN.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  const own = profileBaseUrl === null ? null : loopbackOrigin(profileBaseUrl);
  // As text too: the parser would take a user, a default port or another spelling of the host away.
  if (own !== null && url.origin === own && /^[/?#]|^$/.test(text.slice(own.length)) && text.startsWith(own))
    return url;
  const isSpoki = HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  return PLAIN_HTTPS.test(text) && isSpoki ? url : null;
}
