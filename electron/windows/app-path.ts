import { extname, resolve, sep } from 'node:path';

/** The scheme of the app's own pages. */
export const APP_SCHEME = 'app';
/** Every URL of the app's own pages begins with this; compare by prefix, since the origin of such a URL is "null" in Node. */
export const APP_URL = `${APP_SCHEME}://ui/`;
/** The app's document. */
export const INDEX_FILE = 'index.html';
/** The other document: what is drawn in a hidden window to become a PDF. */
export const PRINT_URL = `${APP_URL}print.html`;

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Names as the build makes them. No leading dot, no separator, no colon, no percent sign, no space. */
const SEGMENT = /^[A-Za-z0-9_@][A-Za-z0-9_@.+~-]*$/;

export interface AppFile {
  /** Absolute path inside the root. */
  path: string;
  mimeType: string;
}

/**
 * The file a URL of the app's own protocol stands for (SECURITY.md 3, threat 13). Names are allowed by what the build makes instead
 * of refused by what an attacker may think of, and the outcome is checked against the root once more.
 * @param root absolute path of the built renderer
 * @returns null for whatever is not a plain path to a file of a known type inside the root
 */
export function resolveAppFile(root: string, url: string): AppFile | null {
  if (!url.startsWith(APP_URL)) return null;
  const path = url.slice(APP_URL.length).replace(/[?#].*$/s, '') || INDEX_FILE;
  const segments = path.split('/');
  if (!segments.every((segment) => SEGMENT.test(segment) && !segment.endsWith('.'))) return null;
  const mimeType = MIME_TYPES[extname(path)];
  if (mimeType === undefined) return null;
  const absolute = resolve(root, ...segments);
  return absolute.startsWith(resolve(root) + sep) ? { path: absolute, mimeType } : null;
}
