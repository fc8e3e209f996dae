import { fail } from '@shared/errors/app-error';

const LOOPBACK_HOSTS = new Set(['127.0.0.1', '[::1]', 'localhost']);
const MAX_LENGTH = 2_000;

/** Whether a URL's host is this computer itself: 127.0.0.1, ::1 or localhost. No other name is trusted to stay here. */
export function isLoopback(url: URL): boolean {
  return LOOPBACK_HOSTS.has(url.hostname);
}

/** Whether a key may travel to this URL: over https, or over http to this computer itself. */
export function mayCarryKey(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/**
 * A server address as a person types or pastes it, in the form a session needs: `https://host[:port][/prefix]`.
 * Ends are trimmed, a missing scheme means https, and a pasted `/api/1/…` is cut off. (Reference: Overview, "Base URL".)
 * @throws AppFailure `invalid-input` with `fields.baseUrl` saying what is wrong
 */
export function parseBaseUrl(typed: string): string {
  const text = typed.trim();
  if (text === '') refuse('Enter the server address, for example https://api.spoki.com.');
  if (text.length > MAX_LENGTH) refuse(`The address is longer than ${MAX_LENGTH} characters.`);
  if (/[\s\p{Cc}\\]/u.test(text)) refuse('The address must not contain spaces or backslashes.');
  const url = parseUrl(/^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') refuse('The address must begin with https://.');
  if (!mayCarryKey(url))
    refuse(
      'The address must begin with https://, because the key would be readable on the way. http:// is for this computer only.',
    );
  if (url.username !== '' || url.password !== '') refuse('The address must not contain a user name or password.');
  if (url.search !== '' || text.includes('?')) refuse('The address must not contain a question mark.');
  if (url.hash !== '' || text.includes('#')) refuse('The address must not contain a # mark.');
  return url.origin + pathPrefix(url.pathname);
}

function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    return refuse('This is not a server address. It looks like https://api.spoki.com.');
  }
}

function pathPrefix(path: string): string {
  return path.replace(/\/api(\/1(\/.*)?)?\/?$/, '').replace(/\/+$/, '');
}

function refuse(why: string): never {
  return fail('invalid-input', why, { fields: { baseUrl: [why] } });
}

/**
 * The URL of a request: a path below `/api/1/` on the session's own server, whatever the path or the parameters contain.
 * @throws AppFailure `internal` if the result would leave that server
 */
export function requestUrl(baseUrl: string, path: string, query: Readonly<Record<string, string>> = {}): URL {
  const root = new URL(`${baseUrl}/api/1/`);
  const url = new URL(root.href + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname) || !mayCarryKey(url)) {
    fail('internal', 'a request would have left its server');
  }
  return url;
}
