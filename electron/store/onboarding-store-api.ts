import type { Channel, ChannelId } from '@shared/domain/channel';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { HandOut } from '@shared/domain/onboarding';
import type { OperationId } from '@shared/domain/operation';
import type { ChannelPoint, OnboardingBoard, OnboardingLink } from '@shared/ipc/support-models';

/** Channels of an account as they were just read. */
export interface ReadChannels {
  channels: Channel[];
  /** They are all there are: others are gone. */
  whole: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
}

export interface StoredLink {
  /** The operation that made it. */
  operationId: OperationId;
  profileId: ProfileId;
  accountId: AccountId;
  accountName: string | null;
  url: string;
  /** ISO 639-1, as Spoki said. */
  lang: string | null;
  channelId: ChannelId | null;
  /** Whose key made it. */
  by: OnboardingLink['by'];
  note: string;
  /** Milliseconds since 1970-01-01 UTC. */
  at: number;
}

/** A link with what became of it. */
export interface KeptLink extends StoredLink {
  /** In the order they happened. */
  handedOut: OnboardingLink['handedOut'];
  replacedBy: OperationId | null;
}

export interface CardsWanted {
  /** The accounts whose key is held: without a key, channels read earlier say nothing any more. */
  held: AccountId[];
  /** Null for all. */
  only: AccountId[] | null;
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
}

/** What the store keeps of channels and of bringing clients aboard. Conditions are those of `StoreApi`. */
export type OnboardingStoreApi = {
  /**
   * Takes over what was read, with a point in the history of each channel that is new or whose status, phone status or quality changed.
   * @returns whether anything is other than it was
   */
  saveChannels(profileId: ProfileId, accountId: AccountId, read: ReadChannels): boolean;
  /** As last read; null if it never was. */
  getChannel(profileId: ProfileId, accountId: AccountId, channelId: ChannelId): Channel | null;
  /** Oldest first. */
  channelHistory(profileId: ProfileId, accountId: AccountId): ChannelPoint[];

  /** Keeps a link under its operation; one that is kept already stays as it is. */
  saveLink(link: StoredLink): void;
  /** Newest first; of one account, or of all for null. */
  listLinks(profileId: ProfileId, accountId: AccountId | null): KeptLink[];
  /** @throws AppFailure `not-found` */
  getLink(operationId: OperationId): KeptLink;
  /** @throws AppFailure `not-found` */
  noteHandOut(operationId: OperationId, how: HandOut, at: number): void;

  /** Both empty: none is kept. */
  saveOnboardingNote(profileId: ProfileId, accountId: AccountId, note: { owner: string; note: string }): void;
  /** Where the accounts that are not gone stand, in Spoki's order; from when on is kept whenever a stage is another than it was. */
  onboardingBoard(profileId: ProfileId, wanted: CardsWanted): OnboardingBoard;
};
