import type { RemoteApi } from '@electron/processes/rpc';
import type { SpokiClient } from '@electron/spoki/client';
import type { Clock } from '@electron/spoki/clock';
import type { CallOptions, SpokiSession } from '@electron/spoki/session';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { Channel } from '@shared/domain/channel';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Output, ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { ChannelList, ChannelPoint } from '@shared/ipc/support-models';
import type { Sessions } from '../profiles/sessions';
import type { WorkRegistry } from '../work-registry';
import { type ReadChannel, watchChannel } from './watch-channel';

export interface ChannelParts {
  store: Pick<RemoteApi<StoreApi>, 'saveChannels' | 'getChannel' | 'channelHistory'>;
  client: Pick<SpokiClient, 'channels'>;
  sessions: Pick<Sessions, 'forAccount'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  works: WorkRegistry;
  clock: Clock;
  emit: (event: AppEvent) => void;
}

/** Channels of an account, read with the account's own key. Every reading is compared with the one before, and what changed is kept. */
export class ChannelService {
  readonly #o: ChannelParts;

  constructor(parts: ChannelParts) {
    this.#o = parts;
  }

  /** All pages. @throws AppFailure the client's, the vault's and the store's kinds */
  async list({ profileId, accountId }: ParsedInput<'channels.list'>): Promise<ChannelList> {
    const { list, changed } = await this.read(profileId, accountId);
    if (changed) this.#tell(profileId, accountId);
    return list;
  }

  /** As `list`, without an event: for those who read many. */
  async read(
    profileId: ProfileId,
    accountId: AccountId,
    options: CallOptions = {},
  ): Promise<{ list: ChannelList; changed: boolean }> {
    const session = await this.#session(profileId, accountId);
    const { rows, rowErrors, partial } = await this.#o.client.channels.list(session, {}, options);
    const fetchedAt = this.#o.clock.wallNow();
    const whole = !partial && rowErrors.length === 0;
    const changed = await this.#o.store.saveChannels(profileId, accountId, { channels: rows, whole, at: fetchedAt });
    return { list: { rows, rowErrors, partial, fetchedAt }, changed };
  }

  /** @throws AppFailure `not-found`; the client's, the vault's and the store's kinds */
  async get({ profileId, accountId, channelId }: ParsedInput<'channels.get'>): Promise<Output<'channels.get'>> {
    const session = await this.#session(profileId, accountId);
    return this.#keep(profileId, accountId, await this.#o.client.channels.get(session, { channelId }));
  }

  /** Null if the account has no channel of exactly this identifier. @throws AppFailure the client's, the vault's and the store's kinds */
  async find({ profileId, accountId, identifier }: ParsedInput<'channels.find'>): Promise<Channel | null> {
    const session = await this.#session(profileId, accountId);
    const channel = await this.#o.client.channels.find(session, { identifier });
    if (channel) await this.#keep(profileId, accountId, channel);
    return channel;
  }

  /** What has been seen on this computer, oldest first. @throws AppFailure `not-found`; the store's kinds */
  history({ profileId, accountId }: ParsedInput<'channels.history'>): Promise<ChannelPoint[]> {
    return this.#o.store.channelHistory(profileId, accountId);
  }

  /**
   * Asks again and again until the channel moves, five minutes at most.
   * @throws AppFailure `cancelled`, `not-found`; the client's, the vault's and the store's kinds
   */
  async watch(input: ParsedInput<'channels.watch'>): Promise<Output<'channels.watch'>> {
    const { profileId, accountId, channelId, workId } = input;
    return this.#o.works.run(workId, async (signal) => {
      const session = await this.#session(profileId, accountId);
      const before = await this.#o.store.getChannel(profileId, accountId, channelId);
      const read = async (): Promise<ReadChannel> => {
        const channel = await this.#o.client.channels.get(session, { channelId }, { signal, fresh: true });
        return this.#keep(profileId, accountId, channel);
      };
      return watchChannel({ read, before, clock: this.#o.clock, signal });
    });
  }

  async #keep(profileId: ProfileId, accountId: AccountId, channel: Channel): Promise<ReadChannel> {
    const at = this.#o.clock.wallNow();
    const changed = await this.#o.store.saveChannels(profileId, accountId, { channels: [channel], whole: false, at });
    if (changed) this.#tell(profileId, accountId);
    return { channel, fetchedAt: at };
  }

  #tell(profileId: ProfileId, accountId: AccountId): void {
    this.#o.emit({ type: 'channels-changed', profileId, accountId });
  }

  async #session(profileId: ProfileId, accountId: AccountId): Promise<SpokiSession> {
    return this.#o.sessions.forAccount(await this.#o.profile(profileId), accountId);
  }
}
