import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountOf, isAccountRef } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { AppFailure, fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { OnboardingBoard, OnboardingCard } from '@shared/ipc/support-models';
import type { AccountService } from '../accounts/account-service';
import type { WorkRegistry } from '../work-registry';
import { type LoadChannelsParts, loadChannels } from './load-channels';

export interface OnboardingParts extends LoadChannelsParts {
  store: Pick<RemoteApi<StoreApi>, 'onboardingBoard' | 'saveOnboardingNote'>;
  vault: Pick<RoutingVault, 'list'>;
  accounts: Pick<AccountService, 'refresh'>;
  works: WorkRegistry;
  emit: (event: AppEvent) => void;
}

/** Where every account stands on its way to sending, from facts. */
export class OnboardingService {
  readonly #o: OnboardingParts;

  constructor(parts: OnboardingParts) {
    this.#o = parts;
  }

  /** From the store alone: what is stuck first, then what has stood longest. @throws AppFailure the store's and the vault's kinds */
  async board(profileId: ProfileId): Promise<OnboardingBoard> {
    const { cards, asOf } = await this.#place(profileId, null);
    return { cards: cards.toSorted(byUrgency), asOf };
  }

  /** Where these accounts stand; those that are not on this computer are left out. */
  async cardsOf(profileId: ProfileId, accountIds: AccountId[]): Promise<OnboardingCard[]> {
    return accountIds.length === 0 ? [] : (await this.#place(profileId, accountIds)).cards;
  }

  /**
   * Reads the accounts, then the channels of those whose key is held and which are not active, with `work-progress` on the way.
   * @throws AppFailure `cancelled`; why the accounts could not be read; what every other account would meet too
   */
  async load({ profileId, workId }: ParsedInput<'onboarding.load'>): Promise<OnboardingBoard> {
    await this.#o.works.run(workId, async (signal) => {
      const { lastError } = await this.#o.accounts.refresh(profileId);
      if (lastError) throw new AppFailure(lastError);
      const { cards } = await this.#place(profileId, null);
      const waiting = cards.filter(({ keyHeld, stage }) => keyHeld && stage !== 'active');
      const accountIds = waiting.map(({ accountId }) => accountId);
      await loadChannels(this.#o, { profileId, accountIds, workId, signal });
    });
    return this.board(profileId);
  }

  /** @throws AppFailure `not-found` */
  async saveNote({ profileId, accountId, owner, note }: ParsedInput<'onboarding.saveNote'>): Promise<OnboardingCard> {
    await this.#o.store.saveOnboardingNote(profileId, accountId, { owner, note });
    this.#o.emit({ type: 'onboarding-changed', profileId });
    const [card] = await this.cardsOf(profileId, [accountId]);
    return card ?? fail('not-found', `account ${accountId} is not among the partner's accounts any more`);
  }

  async #place(profileId: ProfileId, only: AccountId[] | null): Promise<OnboardingBoard> {
    const held = await this.#held(profileId);
    return this.#o.store.onboardingBoard(profileId, { held, only, now: this.#o.clock.wallNow() });
  }

  async #held(profileId: ProfileId): Promise<AccountId[]> {
    const keys = (await this.#o.vault.list()).filter(isAccountRef).map(accountOf);
    return keys.filter((key) => key.profileId === profileId).map(({ accountId }) => accountId);
  }
}

function byUrgency(a: OnboardingCard, b: OnboardingCard): number {
  return Number(b.stuck) - Number(a.stuck) || a.since.at - b.since.at;
}
