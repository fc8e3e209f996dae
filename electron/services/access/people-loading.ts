import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountOf, isAccountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { TeamOf } from '@electron/store/access-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { People } from '@shared/ipc/support-models';
import { isHopeless, takeTurns } from '../take-turns';
import type { WorkRegistry } from '../work-registry';
import { type AskPrivateKeys, createAskPrivateKeys } from './ask-private-keys';
import { LoadProgress } from './load-progress';
import { readPeople } from './people';
import { readTeam } from './team-reading';
import type { OpenTeam } from './team-sessions';

export interface PeopleLoadingParts {
  store: RemoteApi<StoreApi>;
  client: SpokiClient;
  vault: Pick<RoutingVault, 'entries' | 'list'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  openTeam: OpenTeam;
  works: WorkRegistry;
  clock: Clock;
  emit: (event: AppEvent) => void;
}

/** Teams under way side by side. Each waits in lanes of its own, so this bounds connections, not requests a minute. */
const AT_A_TIME = 16;
/** Screens read everybody anew on `access-changed`, so they are told at most this often; milliseconds. */
const CHANGED_EVERY_MS = 5_000;

type Load = Pick<ParsedInput<'access.load'>, 'profileId' | 'accountIds' | 'workId'>;

/**
 * Reads the people of many teams, behind everything a person waits for. A team that fails keeps its reason and its former people, and the
 * others go on; a failure that every team would meet ends it. Whether service users have a private key is asked on the way.
 * @throws AppFailure that failure, or `cancelled`; what was read until then is kept
 */
export function createPeopleLoading(parts: PeopleLoadingParts): (load: Load) => Promise<People> {
  const { store, works, emit, clock, client } = parts;

  async function loadAll({ profileId, accountIds, workId }: Load, signal: AbortSignal): Promise<void> {
    const teams = accountIds === null ? await heldTeams(parts, profileId) : [...new Set(accountIds)];
    const known = await store.teamsRead(profileId);
    const askPrivateKeys = await createAskPrivateKeys(parts, profileId);
    const progress = new LoadProgress({ client, clock, emit, profileId, workId, atATime: AT_A_TIME, known }, teams);
    let toldAt = clock.now();
    const load = async (accountId: AccountId | null): Promise<void> => {
      await loadOne(parts, { profileId, accountId }, { askPrivateKeys, progress, signal });
      if (clock.now() - toldAt < CHANGED_EVERY_MS) return;
      toldAt = clock.now();
      emit({ type: 'access-changed', profileId, accountId });
    };
    progress.tell();
    try {
      await takeTurns([...teams], AT_A_TIME, load, signal);
    } finally {
      progress.close();
      emit({ type: 'access-changed', profileId, accountId: teams.at(-1) ?? null });
    }
  }

  return async (load) => {
    await works.run(load.workId, (signal) => loadAll(load, signal));
    return readPeople(store, load.profileId);
  };
}

interface LoadOne {
  askPrivateKeys: AskPrivateKeys;
  progress: LoadProgress;
  signal: AbortSignal;
}

async function loadOne(parts: PeopleLoadingParts, team: TeamOf, { askPrivateKeys, progress, signal }: LoadOne) {
  const { store, client, clock, openTeam } = parts;
  const serviceUsers = askPrivateKeys.of(team);
  try {
    const open = async () => {
      const opened = await openTeam(team);
      progress.opened(team.accountId, opened);
      return opened;
    };
    await readTeam({ store, client, now: clock.wallNow }, team, open, {
      signal,
      onPage: (page, state) => {
        serviceUsers.add(page.rows);
        progress.paged(team.accountId, state);
      },
    });
    await serviceUsers.ask(await openTeam(team), signal);
    progress.ended(team.accountId, 'read');
  } catch (thrown) {
    if (isHopeless(thrown)) throw thrown;
    progress.ended(team.accountId, 'failed');
  }
}

/** The teams whose key is held: the partner's own first, then accounts. */
async function heldTeams({ vault, profile }: PeopleLoadingParts, profileId: ProfileId): Promise<(AccountId | null)[]> {
  const { kind } = await profile(profileId);
  const accounts = (await vault.list())
    .filter(isAccountRef)
    .map(accountOf)
    .filter((account) => account.profileId === profileId)
    .map(({ accountId }) => accountId);
  return kind === 'partner' ? [null, ...accounts] : accounts;
}
