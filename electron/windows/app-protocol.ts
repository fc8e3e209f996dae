import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Protocol } from 'electron';
import { APP_SCHEME, resolveAppFile } from './app-path';
import { contentSecurityPolicy } from './content-security-policy';

/** What the build writes where a nonce belongs (electron.vite.config.ts, `html.cspNonce`). */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Makes `app://` a scheme with an origin of its own. Must run before the app is ready, once. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

export interface AppProtocolOptions {
  /** Absolute path of the built renderer, the only folder that is served. */
  root: string;
  /** A new nonce for each response. Default: 128 random bits in base64. */
  nonce?: () => string;
}

/** Serves the built renderer at `app://ui/`. Pass the protocol of the session the window uses (`session.protocol`). */
export function serveApp(protocol: Pick<Protocol, 'handle'>, options: AppProtocolOptions): void {
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, options));
}

/** One answer of the protocol: the file with its headers, or 404 (405 for anything but GET). */
export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  { root, nonce = randomNonce }: AppProtocolOptions,
): Promise<Response> {
  if (request.method !== 'GET') return refusal(405);
  const file = resolveAppFile(root, request.url);
  if (!file) return refusal(404);
  const bytes = await readFile(file.path).catch(() => null);
  if (!bytes) return refusal(404);
  const thisNonce = nonce();
  const isPage = file.mimeType.startsWith('text/html');
  const body = isPage ? bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, thisNonce) : new Uint8Array(bytes);
  return new Response(body, { headers: headers(file.mimeType, thisNonce) });
}

function headers(mimeType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': mimeType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'X-DNS-Prefetch-Control': 'off',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status });
}

function randomNonce(): string {
  return randomBytes(16).toString('base64');
}
