import type { Clock } from './clock';
import type { RateLanes } from './lanes/rate-lanes';
import { type KeylessRequest, keylessRequest } from './keyless-request';
import type { Operation } from './operation';
import type { Send, SpokiRequest } from './request';
import { createSender, laneLimitOf } from './request-sender';
import { type AccountsResource, accountsResource } from './resources/accounts';
import { type AgenciesResource, agenciesResource } from './resources/agencies';
import { type AuthResource, authResource } from './resources/auth';
import { type ChannelsResource, channelsResource } from './resources/channels';
import { type InvitationsResource, invitationsResource } from './resources/invitations';
import { type PartnersResource, partnersResource } from './resources/partners';
import { type ReportsResource, reportsResource } from './resources/reports';
import { type RolesResource, rolesResource } from './resources/roles';
import type { SpokiSession } from './session';
import { shareReads } from './shared-reads';
import type { Transport } from './transport/transport-types';

export interface SpokiClientParts {
  transport: Transport;
  lanes: RateLanes;
  clock: Clock;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** e.g. `PartnerDesk/0.1.0`. */
  userAgent: string;
}

/**
 * The Spoki API. Every call takes the session it speaks for, its arguments, and options (`signal`, `priority`, `fairnessKey`,
 * `retries`, `verify`); it rejects with an `AppFailure`.
 */
export interface SpokiClient {
  partners: PartnersResource;
  agencies: AgenciesResource;
  accounts: AccountsResource;
  reports: ReportsResource;
  channels: ChannelsResource;
  roles: RolesResource;
  invitations: InvitationsResource;
  auth: AuthResource;
  /** Sends a request that changes something (`PARTNER_WRITES`), once; the failure's `outcome` says what is known of the change. */
  write: Send;
  /** What `write` would send, without the key. Sends nothing and asks for no key. */
  preview(session: Pick<SpokiSession, 'baseUrl'>, request: SpokiRequest<unknown>): KeylessRequest;
  /**
   * Milliseconds until `count` more requests of this operation will have been started, counting those that already wait.
   * @param asList they are of a list (`bulk` or `background`), which leaves a slot free for a person. Default false.
   */
  estimateMs(session: SpokiSession, operation: Operation, count: number, asList?: boolean): number;
}

/** Builds the client. Identical reads in flight are sent once. */
export function createSpokiClient(parts: SpokiClientParts): SpokiClient {
  const send = shareReads(createSender(parts));
  return {
    partners: partnersResource(send),
    agencies: agenciesResource(send),
    accounts: accountsResource(send),
    reports: reportsResource(send),
    channels: channelsResource(send),
    roles: rolesResource(send),
    invitations: invitationsResource(send),
    auth: authResource(send),
    write: send,
    preview: (session, request) => keylessRequest(session, request, parts.userAgent),
    estimateMs: (session, operation, count, asList) =>
      parts.lanes.estimateMs(
        { keyId: session.keyId, family: operation.family, limit: laneLimitOf(session, operation) },
        count,
        asList,
      ),
  };
}
