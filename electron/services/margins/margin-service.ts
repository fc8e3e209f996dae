import type { Journal } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ParsedInput } from '@shared/ipc/contract';
import type {
  DriftView,
  MarginPreset,
  MarginSetting,
  RegisteredMarginsView,
  WhatIfView,
} from '@shared/ipc/margin-models';
import { accountFacts } from './account-facts';
import { drift } from './drift';
import { type SentMargins, readMarginSettings } from './margin-settings';
import { byAccount, registeredOf } from './register';
import { whatIf } from './what-if';

export interface MarginServiceParts {
  journal: Pick<Journal, 'list'>;
  store: Pick<
    RemoteApi<StoreApi>,
    | 'listProfiles'
    | 'listAccounts'
    | 'getAccount'
    | 'usageOf'
    | 'listMarginPresets'
    | 'saveMarginPreset'
    | 'removeMarginPreset'
  >;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** What is known here of margins, and what past days say of them; nothing here asks Spoki. Every call: @throws AppFailure `not-found` without the profile. */
export class MarginService {
  readonly #o: MarginServiceParts;

  constructor(parts: MarginServiceParts) {
    this.#o = parts;
  }

  /** What is in force on each of the profile's accounts whose margins were ever set from here. */
  async register(profileId: ProfileId): Promise<RegisteredMarginsView[]> {
    const grouped = byAccount(await this.#ofProfile(profileId));
    return [...grouped].flatMap(([accountId, settings]) => registeredOf(accountId, settings) ?? []);
  }

  /** All that was ever sent for the account by profiles of the same server, newest first. */
  async history(profileId: ProfileId, accountId: AccountId): Promise<MarginSetting[]> {
    return (await this.#settings(profileId, accountId)).map(({ setting }) => setting);
  }

  async whatIf(request: ParsedInput<'margins.whatIf'>): Promise<WhatIfView> {
    await this.#o.profile(request.profileId);
    return whatIf(this.#o, request);
  }

  async drift({ profileId, accountIds }: ParsedInput<'margins.drift'>): Promise<DriftView> {
    const only = accountIds?.length === 1 ? (accountIds[0] ?? null) : null;
    const settings = byAccount(await this.#settings(profileId, only));
    return drift(this.#o, profileId, accountIds, settings);
  }

  /** By name. */
  async presets(profileId: ProfileId): Promise<MarginPreset[]> {
    await this.#o.profile(profileId);
    return this.#o.store.listMarginPresets(profileId);
  }

  /** @throws AppFailure also `invalid-input` if another preset has the name, in whatever case */
  async savePreset(profileId: ProfileId, preset: MarginPreset): Promise<MarginPreset[]> {
    await this.#o.store.saveMarginPreset(profileId, preset);
    return this.presets(profileId);
  }

  async removePreset(profileId: ProfileId, presetId: string): Promise<MarginPreset[]> {
    await this.#o.store.removeMarginPreset(profileId, presetId);
    return this.presets(profileId);
  }

  async #settings(profileId: ProfileId, accountId: AccountId | null): Promise<SentMargins[]> {
    const profile = await this.#o.profile(profileId);
    return readMarginSettings({ ...this.#o, profiles: () => this.#o.store.listProfiles() }, profile, accountId);
  }

  /** Those that the profile sent itself, and those of another one for an account that is in its list too. */
  async #ofProfile(profileId: ProfileId): Promise<SentMargins[]> {
    const settings = await this.#settings(profileId, null);
    if (settings.every(({ setting }) => setting.profileId === profileId)) return settings;
    const own = new Set((await accountFacts(this.#o, profileId, null)).map(({ accountId }) => accountId));
    return settings.filter(({ setting }) => setting.profileId === profileId || own.has(setting.accountId));
  }
}
