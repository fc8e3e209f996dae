import type { StoredLink } from '@electron/store/onboarding-store-api';
import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { Journal } from '@electron/journal/journal-api';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { SpokiSession } from '@electron/spoki/session';
import type { ProfileId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import type { OperationId, OperationRecord } from '@shared/domain/operation';
import type { AppError } from '@shared/errors/app-error';
import type { AccountOf, OwnerOf } from './account-locks';
import type { MadeKeyRef } from './key-keeper';

/** What a profile is to an operation. */
export interface OperationProfile {
  name: string;
  currency: Currency;
  /** The `granularity` code that brought daily keys from its server; null if none is known yet. */
  reportGranularity: number | null;
}

/** An onboarding link that was just made. It is in no journal, so whoever is given it keeps it. Its address is http or https, of any host. */
export type NewLink = StoredLink;

/** What operations rest on. */
export interface OperationParts {
  journal: Pick<Journal, 'append' | 'get' | 'openOperations' | 'unknownOf' | 'recent'>;
  client: Pick<SpokiClient, 'write' | 'preview'> & {
    partners: Pick<SpokiClient['partners'], 'accounts' | 'accountReport'>;
    accounts: Pick<SpokiClient['accounts'], 'list'>;
    channels: Pick<SpokiClient['channels'], 'list' | 'get'>;
    roles: Pick<SpokiClient['roles'], 'page' | 'get'>;
    invitations: Pick<SpokiClient['invitations'], 'page' | 'get'>;
  };
  vault: Pick<RoutingVault, 'placeFor' | 'probe' | 'put' | 'remove' | 'fingerprint'>;
  clock: Clock;
  profile: (profileId: ProfileId) => Promise<OperationProfile>;
  /** The account's name as last seen; null if it is not known, or for the partner itself. */
  accountName: (owner: OwnerOf) => Promise<string | null>;
  /** Speaks with the profile's own key. */
  session: (profileId: ProfileId) => Promise<SpokiSession>;
  /** Speaks with the key of one of its accounts. */
  accountSession: (account: AccountOf) => Promise<SpokiSession>;
  /**
   * Called with the key just before something is sent with it.
   * @throws AppFailure `key-in-use` if another copy of the app sends with it
   */
  holdKey: (key: string) => Promise<void>;
  newOperationId: () => OperationId;
  newReviewId: () => string;
  /** Told of every record once it is on disk. */
  recorded: (record: OperationRecord) => void;
  /** Keeps a new link before its operation counts as done. @throws AppFailure the store's kinds */
  keepLink: (link: NewLink) => Promise<void>;
  /** A key is held anew, or held no longer. */
  keyChanged: (ref: MadeKeyRef) => void;
  /** Something failed that does not change the outcome. */
  reportFailure: (what: string, error: AppError) => void;
}
