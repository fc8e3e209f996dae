import { type DayNumber, type SandboxClock } from './clock';
import { accountKeyOf, readAccountKey } from './keys';
import { channelsOfAccount } from './seed/channels';
import { seedPartnerTeam, seedTeam } from './seed/teams';
import type { AccountBooks } from './traffic/account-books';

/** Trouble of an active account: its number is flagged, or its quality falls to red. */
export type Trouble = 'flagged' | 'red';

/** A client account as the sandbox keeps it; its money lives in `books`. */
export interface AccountRecord {
  readonly id: number;
  name: string;
  status: string;
  isActive: boolean;
  defaultLanguage: string | null;
  phone: string | null;
  phoneStatus: string;
  qualityScore: number;
  qualityReasons: string | null;
  hasOfficialVerification: boolean;
  dailyLimit: number;
  countryCode: string;
  defaultCountryCode: string;
  defaultPrefix: string;
  timezone: string;
  accountType: number;
  lowCreditThreshold: number;
  readonly books: AccountBooks;
  /** What comes to it, by `advance`, once it is active. */
  readonly trouble: Trouble | null;
  /** Days whose reported profit total differs from its parts, and by how many thousandths. */
  readonly profitSlips: ReadonlyMap<DayNumber, number>;
  /** How many keys were made for it, and up to which one they are revoked. */
  keysIssued: number;
  keysRevokedThrough: number;
}

/** A channel in the numbers of `channel/` (Reference: Channels, "List channels"). */
export interface ChannelRecord {
  readonly id: number;
  name: string | null;
  identifier: string | null;
  clientId: string | null;
  platform: number;
  isPrimary: boolean;
  status: number;
  qualityScore: number;
  phoneStatus: number;
  authToken: string | null;
  /** What the provider would say now; `refresh-wa-status` copies it. */
  provider: { phoneStatus: number; qualityScore: number };
  refreshedAt: number | null;
  /** Epoch ms from which on a refresh has taken effect; null when none is under way. */
  refreshDue: number | null;
}

export interface RoleRecord {
  readonly id: number;
  user: {
    id: number;
    email: string;
    uid: string;
    firstname: string;
    surname: string;
    image: string;
    is_service: boolean;
  };
  role: string;
  isActive: boolean;
  created: string;
  updated: string;
  privateKey: string | null;
}

export interface InvitationRecord {
  readonly id: number;
  email: string;
  /** 1 Owner, 2 Administrator, 3 Chat Operator Manager, 4 Chat Operator. */
  role: number;
  additionalInfo: unknown;
  created: string;
}

/** The people of the partner or of one account. */
export interface Team {
  /** Shown as `partner_name` in invitations. */
  readonly name: string;
  /** Roles that its people can have, by their number from 1. */
  readonly allowedRoles: readonly string[];
  roles: RoleRecord[];
  invitations: InvitationRecord[];
}

export interface PartnerRecord {
  id: number;
  name: string;
  email: string;
  phone: string;
  logo: string | null;
  extendedLogo: string | null;
}

export interface AgencyRecord {
  id: number;
  account: number;
  clients: readonly number[];
}

/** An onboarding link that was made, by its token. */
export interface OnboardingLink {
  accountId: number;
  /** The channel it leads on with; null until the link of an account is opened. */
  channelId: number | null;
  opened: boolean;
}

/** A service user who was let into an inbox, by the token, which holds as long as the sandbox runs. */
export interface InboxSession {
  accountId: number;
  roleId: number;
  uid: string;
}

/** What tests may want otherwise; see `SandboxOptions`. */
export interface StateOptions {
  teamSize?: number;
  redirectUrl?: (token: string) => string;
  refreshDelayMs?: number;
}

/** Everything the sandbox remembers between two requests. */
export class SandboxState {
  readonly #channels = new Map<number, ChannelRecord[]>();
  readonly #teams = new Map<number, Team>();
  readonly onboardingLinks = new Map<string, OnboardingLink>();
  readonly inboxSessions = new Map<string, InboxSession>();
  #partnerTeam: Team | null = null;
  #nextId = 700_000;

  constructor(
    readonly seed: string,
    readonly clock: SandboxClock,
    readonly partner: PartnerRecord,
    readonly agencies: readonly AgencyRecord[],
    readonly accounts: Map<number, AccountRecord>,
    readonly options: StateOptions = {},
  ) {}

  /** A new id, for whatever is created while the sandbox runs. */
  newId(): number {
    return this.#nextId++;
  }

  /** The day it is for an account. */
  today(account: AccountRecord): DayNumber {
    return this.clock.today(account.timezone);
  }

  /** The present credit of an account, in thousandths. */
  credit(account: AccountRecord): number {
    return account.books.balance(this.today(account));
  }

  channels(account: AccountRecord): ChannelRecord[] {
    const channels = memo(this.#channels, account.id, () => channelsOfAccount(this.seed, account));
    for (const channel of channels) this.#finishRefresh(channel);
    return channels;
  }

  team(account: AccountRecord): Team {
    return memo(this.#teams, account.id, () => seedTeam(this.seed, account, this.options.teamSize));
  }

  get partnerTeam(): Team {
    this.#partnerTeam ??= seedPartnerTeam(this.seed, this.partner, this.options.teamSize);
    return this.#partnerTeam;
  }

  #finishRefresh(channel: ChannelRecord): void {
    if (channel.refreshDue === null || this.clock.now() < channel.refreshDue) return;
    channel.refreshDue = null;
    channel.phoneStatus = channel.provider.phoneStatus;
    channel.qualityScore = channel.provider.qualityScore;
  }

  /** Makes the account's next key. Earlier ones stay valid until they are revoked. */
  issueKey(account: AccountRecord): string {
    account.keysIssued += 1;
    return accountKeyOf(this.seed, account.id, account.keysIssued);
  }

  /** The account a key belongs to; `null` for an unknown or revoked one. */
  accountOfKey(key: string): AccountRecord | null {
    const named = readAccountKey(this.seed, key);
    const account = named && this.accounts.get(named.accountId);
    return account && named.issue > account.keysRevokedThrough ? account : null;
  }
}

function memo<V>(map: Map<number, V>, key: number, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
