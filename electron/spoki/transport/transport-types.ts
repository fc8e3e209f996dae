/** One attempt to send one request. */
export interface TransportRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Built by `requestUrl`. */
  url: URL;
  headers: Readonly<Record<string, string>>;
  /** JSON text; undefined for none. */
  body?: string;
  signal?: AbortSignal;
}

/** Why no whole answer came. `secure-channel`: TLS could not be agreed on, for another reason than the certificate. */
export const TRANSPORT_FAULTS = [
  'unreachable',
  'proxy',
  'certificate',
  'secure-channel',
  'timed-out',
  'connection-lost',
  'answer-too-large',
  'undecodable',
  'cancelled',
] as const;
export type TransportFault = (typeof TRANSPORT_FAULTS)[number];

/** An answer with its whole body, whatever its status. */
export interface TransportAnswer {
  type: 'answer';
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface TransportFailure {
  type: 'failure';
  fault: TransportFault;
  /** `not-sent`: name, connection or TLS failed before the first byte of the request; `unknown`: it may have arrived. */
  progress: 'not-sent' | 'unknown';
  /** What the system says, e.g. `ECONNREFUSED`. Never contains a header. */
  detail: string;
}

export type TransportOutcome = TransportAnswer | TransportFailure;

export interface Transport {
  /** Sends once, follows nothing, and never rejects: what went wrong is the outcome. */
  send(request: TransportRequest): Promise<TransportOutcome>;
  /** Closes idle connections. */
  close(): void;
}
