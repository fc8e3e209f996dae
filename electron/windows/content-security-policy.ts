/**
 * The policy of every page of the app (SECURITY.md 3). The nonce is for the style elements that emotion and the bundler make;
 * scripts come only from the app's own files. Nothing is fetched over the network by a page: its data comes over IPC.
 * `trusted-types default` lets exactly one policy be made, the HTML-escaping one the date pickers need.
 * @param nonce base64, new for every response
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}
