import type { RoutingVault } from '@electron/credentials/routing-vault';
import { fingerprintOf, reveal, type Secret } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { accountRef, partnerRef, profileOf } from '@electron/credentials/vault';
import type { RemoteApi } from '@electron/processes/rpc';
import { parseBaseUrl } from '@electron/spoki/base-url';
import type { SpokiClient } from '@electron/spoki/client';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { Currency } from '@shared/domain/money';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { Profile, Settings } from '@shared/ipc/models';
import type { SampleData } from '../sample-data';
import type { SettingsService } from '../settings-service';
import { identify } from './identify';
import { SAMPLE_READS_PER_MINUTE } from './sessions';

/** Requests a minute for operations without a stated limit, until the person or a 429 says otherwise. */
const DEFAULT_READS_PER_MINUTE = 30;
const DEFAULT_WRITES_PER_MINUTE = 10;

export interface ProfileServiceOptions {
  store: RemoteApi<StoreApi>;
  vault: RoutingVault;
  client: SpokiClient;
  settings: SettingsService;
  sample: SampleData;
  /** Profiles whose keys are never worth the keychain; the vault asks this set where a key belongs. */
  sampleProfiles: Set<ProfileId>;
  newId: () => ProfileId;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  changed: () => void;
  /** The profile is about to be removed with its keys. */
  removing: (profileId: ProfileId) => void;
}

/** Partner profiles: whom the app speaks for. A profile and its key come and go together. */
export class ProfileService {
  readonly #o: ProfileServiceOptions;

  constructor(options: ProfileServiceOptions) {
    this.#o = options;
  }

  async list(): Promise<Profile[]> {
    const stored = await this.#o.store.listProfiles();
    return Promise.all(stored.map((profile) => this.#view(profile)));
  }

  /** @throws AppFailure `not-found` if no profile has this id */
  async stored(profileId: ProfileId): Promise<StoredProfile> {
    const profiles = await this.#o.store.listProfiles();
    return profiles.find(({ id }) => id === profileId) ?? fail('not-found', 'this profile does not exist any more');
  }

  /**
   * Checks the key with one request (two for an agency's), stores it, then saves the profile. If any step fails, nothing stays behind.
   * @throws AppFailure `invalid-input` for the address, the vault's and the client's kinds
   */
  async add(input: ParsedInput<'profiles.add'>): Promise<Profile> {
    const secret = parseSecret(input.key);
    const id = this.#o.newId();
    const baseUrl = parseBaseUrl(input.baseUrl);
    const identity = await this.#identify(id, baseUrl, secret);
    const profile: StoredProfile = {
      id,
      name: input.name,
      ...identity,
      origin: 'spoki',
      baseUrl,
      currency: input.currency,
      keyFingerprint: fingerprintOf(secret),
      createdAt: this.#o.now(),
      readsPerMinute: DEFAULT_READS_PER_MINUTE,
      writesPerMinute: DEFAULT_WRITES_PER_MINUTE,
      reportGranularity: null,
    };
    await this.#o.vault.put(partnerRef(id), secret);
    try {
      await this.#o.store.saveProfile(profile);
    } catch (thrown) {
      await this.#o.vault.remove(partnerRef(id));
      throw thrown;
    }
    await this.#o.settings.set({ activeProfileId: id });
    this.#o.changed();
    return this.#view(profile);
  }

  /** The embedded sample data as a profile: its keys are made anew with every start and live in memory only. */
  async trySample(): Promise<Profile> {
    const existing = (await this.#o.store.listProfiles()).find(({ origin }) => origin === 'sample');
    const id = existing?.id ?? this.#o.newId();
    const { partnerKey, baseUrl } = await this.prepareSample(id);
    const profile: StoredProfile = existing ?? {
      id,
      name: 'Sample data',
      kind: 'partner',
      origin: 'sample',
      baseUrl,
      currency: 'EUR' as Currency,
      keyFingerprint: fingerprintOf(parseSecret(partnerKey)),
      remoteName: null,
      createdAt: this.#o.now(),
      readsPerMinute: SAMPLE_READS_PER_MINUTE,
      writesPerMinute: SAMPLE_READS_PER_MINUTE,
      reportGranularity: null,
    };
    await this.#o.store.saveProfile({ ...profile, keyFingerprint: fingerprintOf(parseSecret(partnerKey)) });
    await this.#o.settings.set({ activeProfileId: id });
    this.#o.changed();
    return this.#view(profile);
  }

  /** Starts the sample data and lends its keys to the profile for this session. */
  async prepareSample(profileId: ProfileId): Promise<{ baseUrl: string; partnerKey: string }> {
    const { baseUrl, partnerKey, accountKeys } = await this.#o.sample.start();
    this.#o.sampleProfiles.add(profileId);
    await this.#o.vault.put(partnerRef(profileId), parseSecret(partnerKey));
    for (const [accountId, key] of accountKeys) {
      await this.#o.vault.put(accountRef(profileId, accountId), parseSecret(key));
    }
    return { baseUrl, partnerKey };
  }

  async update({ profileId, ...change }: ParsedInput<'profiles.update'>): Promise<Profile> {
    const profile = { ...(await this.stored(profileId)), ...withoutUndefined(change) };
    await this.#o.store.saveProfile(profile);
    this.#o.changed();
    return this.#view(profile);
  }

  /**
   * Checks the new key before the old one is replaced. What changed in the profile while the key was checked stays.
   * @throws AppFailure `key-of-other-kind`; `not-found` also if the profile was removed meanwhile; as `add` does
   */
  async replaceKey({ profileId, key }: ParsedInput<'profiles.replaceKey'>): Promise<Profile> {
    const { origin, baseUrl } = await this.stored(profileId);
    if (origin === 'sample') fail('not-permitted', 'the sample data makes its own key');
    const secret = parseSecret(key);
    const { kind, remoteName } = await this.#identify(profileId, baseUrl, secret);
    const profile = await this.stored(profileId);
    if (kind !== profile.kind) {
      fail('key-of-other-kind', `this is the key of ${kind === 'agency' ? 'an agency' : 'a partner'}`);
    }
    await this.#o.vault.put(partnerRef(profileId), secret);
    const next = { ...profile, remoteName, keyFingerprint: fingerprintOf(secret) };
    await this.#o.store.saveProfile(next);
    this.#o.changed();
    return this.#view(next);
  }

  async activate(profileId: ProfileId): Promise<Settings> {
    const profile = await this.stored(profileId);
    if (profile.origin === 'sample') await this.prepareSample(profileId);
    return this.#o.settings.set({ activeProfileId: profileId });
  }

  /** Removes the profile, its data and all its keys. @throws AppFailure `invalid-input` unless its name was typed */
  async remove({ profileId, typed }: ParsedInput<'profiles.remove'>): Promise<Settings> {
    const profile = await this.stored(profileId);
    if (typed.trim() !== profile.name) {
      fail('invalid-input', 'the typed name is not the name of the profile', { fields: { typed: ['differs'] } });
    }
    this.#o.removing(profileId);
    for (const ref of await this.#o.vault.list()) {
      if (profileOf(ref) === profileId) await this.#o.vault.remove(ref);
    }
    await this.#o.store.removeProfile(profileId);
    const settings = await this.#o.settings.get();
    const next = (await this.#o.store.listProfiles())[0]?.id ?? null;
    this.#o.changed();
    return settings.activeProfileId === profileId ? this.#o.settings.set({ activeProfileId: next }) : settings;
  }

  #identify(id: ProfileId, baseUrl: string, secret: Secret): ReturnType<typeof identify> {
    return identify(this.#o.client, {
      baseUrl,
      keyId: partnerRef(id),
      withKey: (fn) => fn(reveal(secret)),
      readsPerMinute: DEFAULT_READS_PER_MINUTE,
      writesPerMinute: DEFAULT_WRITES_PER_MINUTE,
    });
  }

  async #view({ reportGranularity: _, ...profile }: StoredProfile): Promise<Profile> {
    return { ...profile, keyKept: (await this.#o.vault.keptIn(partnerRef(profile.id))) ?? 'missing' };
  }
}

function withoutUndefined<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
