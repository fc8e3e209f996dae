import { accountIdSchema, type AccountId, profileIdSchema, type ProfileId } from '@shared/domain/ids';
import { roleIdSchema, type RoleId } from '@shared/domain/team';
import type { VaultState } from '@shared/ipc/models';
import type { Secret } from './secret';

/** Stands where the account's id would for the partner's own team. */
const PARTNERS_TEAM = 'partner';

/** Names a key without being one: safe in logs, in the index and on screen. */
export type Ref = ProfileRef | SealRef;
/** A key for Spoki, which belongs to a profile. */
export type ProfileRef = PartnerRef | AccountRef | ServiceUserRef;
export type PartnerRef = `partner:${ProfileId}`;
export type AccountRef = `account:${ProfileId}:${AccountId}`;
/** The private key of a service user: of one role in an account, or in the partner's own team. */
export type ServiceUserRef = `service-user:${ProfileId}:${AccountId | typeof PARTNERS_TEAM}:${RoleId}`;
/** The key that seals one journal file, by the file's own id of 32 hex digits. It opens nothing at Spoki. */
export type SealRef = `journal:seal:${string}`;

export function partnerRef(profileId: ProfileId): PartnerRef {
  return `partner:${profileId}`;
}

export function accountRef(profileId: ProfileId, accountId: AccountId): AccountRef {
  return `account:${profileId}:${accountId}`;
}

/** @param accountId null for the partner's own team */
export function serviceUserRef(profileId: ProfileId, accountId: AccountId | null, roleId: RoleId): ServiceUserRef {
  return `service-user:${profileId}:${accountId ?? PARTNERS_TEAM}:${roleId}`;
}

/** @throws RangeError if the journal's id is not 32 lower-case hex digits */
export function sealRef(journalId: string): SealRef {
  if (!/^[0-9a-f]{32}$/.test(journalId)) throw new RangeError('the id of a journal is 32 hex digits');
  return `journal:seal:${journalId}`;
}

/** @throws RangeError if the text is not exactly one of the references above */
export function parseRef(text: string): Ref {
  if (text.startsWith('journal:seal:')) return sealRef(text.slice('journal:seal:'.length));
  const [kind, profile, id, role, ...rest] = text.split(':');
  const profileId = profileIdSchema.safeParse(profile).data;
  if (profileId !== undefined && rest.length === 0) {
    const accountId = accountIdSchema.safeParse(id).data;
    const roleId = roleIdSchema.safeParse(role).data;
    if (kind === 'partner' && id === undefined) return partnerRef(profileId);
    if (kind === 'account' && accountId !== undefined && role === undefined) return accountRef(profileId, accountId);
    if (kind === 'service-user' && roleId !== undefined) {
      if (id === PARTNERS_TEAM) return serviceUserRef(profileId, null, roleId);
      if (accountId !== undefined) return serviceUserRef(profileId, accountId, roleId);
    }
  }
  throw new RangeError('this is not a reference to a key');
}

/** The profile a key belongs to; null for the key of a seal, which belongs to the app. */
export function profileOf(ref: ProfileRef): ProfileId;
export function profileOf(ref: Ref): ProfileId | null;
export function profileOf(ref: Ref): ProfileId | null {
  return ref.startsWith('journal:') ? null : profileIdSchema.parse(ref.split(':')[1]);
}

/** The account a key belongs to. */
export function accountOf(ref: AccountRef): { profileId: ProfileId; accountId: AccountId } {
  const [, profileId, accountId] = ref.split(':');
  return { profileId: profileIdSchema.parse(profileId), accountId: accountIdSchema.parse(accountId) };
}

/** The service user whose private key it is; null for any other key. */
export function serviceUserOf(ref: Ref): { profileId: ProfileId; accountId: AccountId | null; roleId: RoleId } | null {
  const [kind, profileId, team, roleId] = ref.split(':');
  if (kind !== 'service-user') return null;
  return {
    profileId: profileIdSchema.parse(profileId),
    accountId: team === PARTNERS_TEAM ? null : accountIdSchema.parse(team),
    roleId: roleIdSchema.parse(roleId),
  };
}

/** Whether it is the key of an account. */
export function isAccountRef(ref: Ref): ref is AccountRef {
  return ref.startsWith('account:');
}

/** Whose team the service user is of: null for the partner's own. */
export function teamOf(ref: ServiceUserRef): { profileId: ProfileId; accountId: AccountId | null; roleId: RoleId } {
  const [, profileId, team, roleId] = ref.split(':');
  return {
    profileId: profileIdSchema.parse(profileId),
    accountId: team === PARTNERS_TEAM ? null : accountIdSchema.parse(team),
    roleId: roleIdSchema.parse(roleId),
  };
}

/** What may be shown of a key that is held. */
export interface VaultEntry {
  ref: Ref;
  /** The last four characters. */
  fingerprint: string;
  /** When it was stored, milliseconds since 1970-01-01 UTC. */
  since: number;
}

export interface ProbeOptions {
  /** The person has been asked to unlock the keychain: wait up to 120 s for it instead of 10 s. Default false. */
  unlocking?: boolean;
}

/**
 * Keeps keys. Every method but `probe` throws `AppFailure`s of these kinds: `vault-locked`, `vault-unavailable`, `vault-timeout`; and
 * where said, `vault-key-missing` (never stored here) or `vault-damaged` (stored here, but the keychain lost or changed it).
 */
export interface KeyVault {
  /** Whether keys can be kept now: a throw-away key is written, read and deleted, and every known key is read. Never throws. */
  probe(options?: ProbeOptions): Promise<VaultState>;
  /** Stores a key, replacing an earlier one. It has been read back and compared when this resolves. */
  put(ref: Ref, secret: Secret): Promise<void>;
  /**
   * Lends a key to `fn` and answers what `fn` answers. A failure of `fn` passes through unchanged.
   * @throws AppFailure also `vault-key-missing` or `vault-damaged`
   */
  use<T>(ref: Ref, fn: (secret: Secret) => Promise<T>): Promise<T>;
  remove(ref: Ref): Promise<'removed' | 'absent'>;
  /** The keys that should be held; needs no unlocked keychain. */
  list(): Promise<Ref[]>;
  /** As `list`, with what may be shown of each. */
  entries(): Promise<VaultEntry[]>;
  /** What may be shown of one key, or null if it is not held. */
  fingerprint(ref: Ref): Promise<string | null>;
}
