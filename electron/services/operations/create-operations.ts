import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountOf, isAccountRef } from '@electron/credentials/vault';
import type { Journal } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import { operationIdSchema } from '@shared/domain/operation';
import { dayAt, monthOf } from '@shared/domain/report-day';
import { AppFailure, type AppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { Sessions } from '../profiles/sessions';
import type { AccountOf, OwnerOf } from './account-locks';
import { createKeyLock } from './key-lock';
import { OperationService } from './operation-service';
import { type RecordedHub, createRecordedHub } from './recorded-hub';
import { accessChangedBy, tellChanges } from './tell-changes';

export interface CreateOperationsParts {
  journal: Journal;
  store: RemoteApi<StoreApi>;
  client: SpokiClient;
  vault: RoutingVault;
  sessions: Sessions;
  clock: Clock;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Where keys are locked: the same for all data folders of this user. */
  locksDirectory: string;
  /** A UUID. */
  newUuid: () => string;
  /** A key of an account is held anew, or held no longer. */
  keyChanged: (account: AccountOf) => void;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

export interface Operations {
  operations: OperationService;
  /** Where others hear of every record. */
  recordedHub: RecordedHub;
}

/** Joins the operations with the journal, the store's accounts, and the keys of profiles and accounts. */
export function createOperations(parts: CreateOperationsParts): Operations {
  const { journal, store, client, vault, sessions, clock, profile, newUuid, reportFailure } = parts;
  const recordedHub = createRecordedHub(journal, reportFailure);
  const operations = new OperationService({
    journal,
    client,
    vault,
    clock,
    profile,
    accountName: (account) => accountName(store, account, clock),
    session: async (profileId) => sessions.forPartner(await profile(profileId)),
    accountSession: async ({ profileId, accountId }) => sessions.forAccount(await profile(profileId), accountId),
    holdKey: createKeyLock(journal, parts.locksDirectory),
    newOperationId: () => operationIdSchema.parse(newUuid()),
    newReviewId: newUuid,
    recorded: recordedHub.recorded,
    keepLink: (link) => store.saveLink(link),
    keyChanged: (ref) => (isAccountRef(ref) ? parts.keyChanged(accountOf(ref)) : parts.emit(accessChangedBy(ref))),
    reportFailure,
  });
  recordedHub.listen(tellChanges(parts.emit));
  return { operations, recordedHub };
}

async function accountName(
  store: RemoteApi<StoreApi>,
  { profileId, accountId }: OwnerOf,
  clock: Clock,
): Promise<string | null> {
  if (accountId === null) return null;
  try {
    const month = monthOf(dayAt(clock.wallNow(), 'UTC'));
    return (await store.getAccount(profileId, accountId, month)).account.name;
  } catch (thrown) {
    if (thrown instanceof AppFailure && thrown.error.kind === 'not-found') return null;
    throw thrown;
  }
}
