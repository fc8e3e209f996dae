import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { StoredEmbedCheck } from '@electron/store/access-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import { embedSnippet } from '@shared/domain/embed-kit';
import type { ProfileId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { EmbedCheck, KeyHealth, People } from '@shared/ipc/support-models';
import type { Clipboard, ClipboardKeeper } from '../keys/clipboard-keeper';
import type { KeyService } from '../keys/key-service';
import type { RecordedHub } from '../operations/recorded-hub';
import type { Sessions } from '../profiles/sessions';
import type { WorkRegistry } from '../work-registry';
import { createEmbedCheck } from './embed-check';
import { createKeyHealth } from './key-health';
import { readPeople } from './people';
import { createPeopleLoading } from './people-loading';
import { PrivateKeys } from './private-keys';
import { createRecordedAccess } from './recorded-access';
import type { ServiceUserOf } from './service-user';
import { TeamPages } from './team-pages';
import { createOpenTeam } from './team-sessions';

export interface CreateAccessParts {
  store: RemoteApi<StoreApi>;
  vault: RoutingVault;
  client: SpokiClient;
  sessions: Sessions;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  lanes: RateLanes;
  works: WorkRegistry;
  keys: KeyService;
  clipboardKeeper: ClipboardKeeper;
  clipboard: Pick<Clipboard, 'writeText'>;
  recordedHub: RecordedHub;
  clock: Clock;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

export interface Access {
  teamPages: TeamPages;
  privateKeys: PrivateKeys;
  /** Reads the people of many teams. @throws AppFailure see `createPeopleLoading` */
  loadPeople(load: ParsedInput<'access.load'>): Promise<People>;
  /** From what was read. @throws AppFailure the store's kinds */
  people(profileId: ProfileId): Promise<People>;
  /** @throws AppFailure see `createKeyHealth` */
  keyHealth(profileId: ProfileId): Promise<KeyHealth>;
  /** @throws AppFailure see `createEmbedCheck` */
  checkEmbed(user: ServiceUserOf): Promise<EmbedCheck>;
  /** Puts a program or an e-mail on the clipboard; it is no secret, and stays. */
  copyForEmbed(what: ParsedInput<'embed.copy'>): Promise<void>;
  /** The last check of each service user of the profile's accounts. @throws AppFailure the store's kinds */
  embedChecks(profileId: ProfileId): Promise<StoredEmbedCheck[]>;
}

/** Joins people, invitations and private keys with the client, the vault, the store and what is recorded. */
export function createAccess(parts: CreateAccessParts): Access {
  const { store, sessions, profile, clipboardKeeper } = parts;
  const opened = { ...parts, openTeam: createOpenTeam(sessions, profile) };
  parts.recordedHub.listen(createRecordedAccess(parts));
  return {
    teamPages: new TeamPages(opened),
    privateKeys: new PrivateKeys({ ...opened, clipboard: clipboardKeeper }),
    loadPeople: createPeopleLoading(opened),
    people: (profileId) => readPeople(store, profileId),
    keyHealth: createKeyHealth(parts),
    checkEmbed: createEmbedCheck(opened),
    copyForEmbed: (copied) =>
      parts.clipboard.writeText(copied.what === 'email' ? copied.email : embedSnippet(copied.language).code),
    embedChecks: (profileId) => store.embedChecks(profileId),
  };
}
