import type { AccountRecord, SandboxState } from './state';

/** What a handler sees of a request. */
export interface SandboxRequest {
  params: Record<string, string>;
  query: URLSearchParams;
  /** The parsed JSON body, `undefined` when there was none. */
  body: unknown;
  /** The absolute URL asked for, for `next` and `previous`. */
  url: string;
  /** Writes down in the ledger that state was changed; the details never hold a secret. */
  applied(details: Record<string, unknown>): void;
}

export interface Answer {
  status: number;
  /** Sent as JSON; `undefined` sends no body. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Requests a minute for one key; `setting` is the option `partnerLimitPerMinute`, `null` states no limit. */
export type PerMinute = number | 'setting' | null;

interface Shape {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Below `/api/1/`, with `:name` for parameters. */
  path: string;
  perMinute: PerMinute;
}

export interface PartnerOperation extends Shape {
  key: 'partner';
  run(request: SandboxRequest, state: SandboxState): Answer;
}

export interface AccountOperation extends Shape {
  /** `agency`: the key of an agency's account only. */
  key: 'account' | 'agency';
  run(request: SandboxRequest, state: SandboxState, account: AccountRecord): Answer;
}

/** One operation of the reference: method, path, key, limit, and what it does. */
export type Operation = PartnerOperation | AccountOperation;

/** 200 with a JSON body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** 204 without a body. */
export const NO_CONTENT: Answer = { status: 204 };
