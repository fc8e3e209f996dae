import type { Secret } from '@electron/credentials/secret';
import type { KeylessRequest } from '@electron/spoki/keyless-request';
import type { SpokiRequest } from '@electron/spoki/request';
import { CHANNEL_WRITES } from '@electron/spoki/resources/channel-writes';
import { ONBOARDING_WRITES } from '@electron/spoki/resources/onboarding-writes';
import { PARTNER_WRITES } from '@electron/spoki/resources/partner-writes';
import type { TeamKind } from '@electron/spoki/resources/team-page';
import { TEAM_WRITES } from '@electron/spoki/resources/team-writes';
import type { NewLinkAnswer } from '@electron/spoki/schemas/written';
import { assertNever } from '@shared/domain/assert-never';
import { WHATSAPP } from '@shared/domain/channel';
import type { AccountId } from '@shared/domain/ids';
import { type Intent, type Made, type RecordedRequest, isForSuchOwner } from '@shared/domain/operation';
import { hideSecretShapes } from '@shared/domain/secret-shape';
import { fail } from '@shared/errors/app-error';
import { matchByName } from './client-matching';

/** What an answer of success brought; null for what it has not. */
export interface Came {
  /** A new account key or private key. */
  key: Secret | null;
  link: NewLinkAnswer | null;
  /** For the journal: no link and no key is in it. */
  made: Made | null;
}

/**
 * The one request that carries out an intent: what is previewed, journalled and sent.
 * @param accountId null for the partner itself
 * @throws AppFailure `invalid-input` for what Spoki could not be asked
 */
export function requestOf(accountId: AccountId | null, intent: Intent): SpokiRequest<Came> {
  if (!isForSuchOwner(intent, accountId))
    fail('invalid-input', accountId === null ? 'this is done to an account' : 'this is done to no account');
  switch (intent.kind) {
    case 'recharge':
      return bare(PARTNER_WRITES.createSubrecharge({ accountId: named(accountId), amount: intent.amount }));
    case 'withdraw':
      return bare(PARTNER_WRITES.moveCreditFromAccount({ accountId: named(accountId), amount: intent.amount }));
    case 'recharge-conversations':
      return bare(
        PARTNER_WRITES.createConversationsSubrecharge({
          accountId: named(accountId),
          conversations: intent.conversations,
        }),
      );
    case 'set-margins':
      return bare(PARTNER_WRITES.setProfits({ accountId: named(accountId), margins: intent.margins }));
    case 'create-account-key':
      return bringing(PARTNER_WRITES.createApiKeyForAccount({ accountId: named(accountId) }), (key) => ({ key }));
    case 'revoke-account-key':
      return bare(PARTNER_WRITES.revokeApiKeyForAccount({ accountId: named(accountId) }));
    case 'add-clients':
      return bringing(ONBOARDING_WRITES.addSvClients(intent), (came) => ({
        made: {
          what: 'clients',
          accounts: matchByName(intent.clients, came).map((account, position) => ({
            position,
            accountId: account?.accountId ?? null,
          })),
        },
      }));
    case 'create-onboarding-link':
      return bringing(ONBOARDING_WRITES.onboarding({ accountId: named(accountId) }), linkCame);
    case 'create-channel':
    case 'rename-channel':
    case 'set-primary-channel':
    case 'refresh-channel-status':
      return channelRequestOf(intent);
    case 'add-service-user':
    case 'generate-private-key':
    case 'change-role':
    case 'delete-role':
    case 'invite':
    case 'resend-invitation':
    case 'change-invitation-role':
    case 'delete-invitation':
      return teamRequestOf(accountId === null ? 'partner' : 'account', intent);
    default:
      return assertNever(intent);
  }
}

type ChannelIntent = Extract<
  Intent,
  { kind: 'create-channel' | 'rename-channel' | 'set-primary-channel' | 'refresh-channel-status' }
>;

function channelRequestOf(intent: ChannelIntent): SpokiRequest<Came> {
  switch (intent.kind) {
    case 'create-channel':
      return intent.platform === WHATSAPP
        ? bringing(CHANNEL_WRITES.createWhatsApp(intent), linkCame)
        : bringing(CHANNEL_WRITES.create(intent), (channel) => ({ made: { what: 'channel', ...channel } }));
    case 'rename-channel':
      return bare(CHANNEL_WRITES.rename(intent));
    case 'set-primary-channel':
      return bare(CHANNEL_WRITES.setPrimary(intent));
    case 'refresh-channel-status':
      return bare(CHANNEL_WRITES.refreshWaStatus(intent));
    default:
      return assertNever(intent);
  }
}

type TeamIntent = Extract<
  Intent,
  {
    kind:
      | 'add-service-user'
      | 'generate-private-key'
      | 'change-role'
      | 'delete-role'
      | 'invite'
      | 'resend-invitation'
      | 'change-invitation-role'
      | 'delete-invitation';
  }
>;

function teamRequestOf(team: TeamKind, intent: TeamIntent): SpokiRequest<Came> {
  switch (intent.kind) {
    case 'add-service-user':
      return bringing(TEAM_WRITES.addServiceUser(intent), (role) => ({ made: role && { what: 'role', ...role } }));
    case 'generate-private-key':
      return bringing(TEAM_WRITES.generatePrivateKey(team, intent), (key) => ({ key }));
    case 'change-role':
      return bare(TEAM_WRITES.changeRole(team, intent));
    case 'delete-role':
      return bare(TEAM_WRITES.deleteRole(team, intent));
    case 'invite':
      return bringing(TEAM_WRITES.invite(team, intent), (came) => ({ made: { what: 'invitation', ...came } }));
    case 'resend-invitation':
      return bare(TEAM_WRITES.resendInvitation(team, intent));
    case 'change-invitation-role':
      return bare(TEAM_WRITES.changeInvitationRole(team, intent));
    case 'delete-invitation':
      return bare(TEAM_WRITES.deleteInvitation(team, intent));
    default:
      return assertNever(intent);
  }
}

const NOTHING: Came = { key: null, link: null, made: null };

const bare = (request: SpokiRequest<null>): SpokiRequest<Came> => bringing(request, () => ({}));

function bringing<T>(request: SpokiRequest<T>, came: (answer: T) => Partial<Came>): SpokiRequest<Came> {
  return { ...request, schema: request.schema.transform((answer) => ({ ...NOTHING, ...came(answer) })) };
}

function linkCame(link: NewLinkAnswer): Partial<Came> {
  return { link, made: { what: 'onboarding-link', host: hideSecretShapes(link.host).slice(0, 300), channelId: null } };
}

const named = (accountId: AccountId | null): AccountId =>
  accountId ?? fail('invalid-input', 'this is done to an account, and none was named');

/** Whether the answer holds what the journal has no place for: a key, or an onboarding link with its token. */
export function answersInConfidence(intent: Intent): boolean {
  switch (intent.kind) {
    case 'create-account-key':
    case 'generate-private-key':
    case 'create-onboarding-link':
      return true;
    case 'create-channel':
      return intent.platform === WHATSAPP;
    default:
      return false;
  }
}

/** The request as the journal keeps it: without address and headers. */
export function recordedRequest({ method, url, body }: KeylessRequest): RecordedRequest {
  return {
    method,
    path: url.pathname.replace(/^.*\/api\/1\//, '') + url.search,
    body: body === undefined ? null : hideSecretShapes(body),
  };
}
