import type { TransportFault } from './transport-types';

/** Something the transport itself finds wrong. */
export class TransportError extends Error {
  readonly fault: TransportFault;

  constructor(fault: TransportFault, detail: string) {
    super(detail);
    this.fault = fault;
  }
}

/** Codes of Node, OpenSSL, the HTTP parser and zlib, by what they mean here; the first that matches counts. */
const MEANINGS: [RegExp, TransportFault][] = [
  [
    /^(CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|PATH_LENGTH_|ERROR_IN_C|CRL_)/,
    'certificate',
  ],
  [/^(EPROTO|ERR_SSL_|ERR_TLS_)/, 'secure-channel'],
  [/^(ENOTFOUND|EAI_|ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL|ETIMEDOUT)/, 'unreachable'],
  [/^(HPE_|Z_|ERR__ERROR|ERR_BROTLI|ERR_ZLIB)/, 'undecodable'],
];

/** What a thrown error means, and its code: never its message, which may quote what was sent. */
export function faultOf(thrown: unknown): { fault: TransportFault; detail: string } {
  if (thrown instanceof TransportError) return { fault: thrown.fault, detail: thrown.message };
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return { fault: MEANINGS.find(([pattern]) => pattern.test(code))?.[1] ?? 'connection-lost', detail: code };
}
