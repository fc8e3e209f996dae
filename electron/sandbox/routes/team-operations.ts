import {
  type AccountOperation,
  type Answer,
  type Operation,
  type PartnerOperation,
  type SandboxRequest,
} from '../operation';
import type { SandboxState, Team } from '../state';

/** An operation on people, the same for the partner's and for an account's. */
export interface TeamOperation {
  method: Operation['method'];
  /** Below `roles/` or `invitations/`. */
  path: string;
  perMinute: number;
  run(request: SandboxRequest, team: Team, state: SandboxState): Answer;
}

/** Serves it with an account's key, below `base`. */
export function forAccount(base: string, { method, path, perMinute, run }: TeamOperation): AccountOperation {
  return {
    method,
    path: base + path,
    perMinute,
    key: 'account',
    run: (request, state, account) => run(request, state.team(account), state),
  };
}

/** Serves it with the partner's key, below `base`. */
export function forPartner(base: string, { method, path, perMinute, run }: TeamOperation): PartnerOperation {
  return {
    method,
    path: base + path,
    perMinute,
    key: 'partner',
    run: (request, state) => run(request, state.partnerTeam, state),
  };
}

/** Those of whom any text holds the words searched for, whatever the case; all for an empty search. */
export function searched<T>(
  query: URLSearchParams,
  items: readonly T[],
  textsOf: (item: T) => readonly (string | number)[],
): readonly T[] {
  const words = (query.get('search') ?? '').trim().toLowerCase();
  if (words === '') return items;
  return items.filter((item) => textsOf(item).some((text) => String(text).toLowerCase().includes(words)));
}
