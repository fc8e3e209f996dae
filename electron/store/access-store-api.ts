import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Role, RoleId, RoleName } from '@shared/domain/team';
import type { AppError } from '@shared/errors/app-error';
import type { EmbedCheck } from '@shared/ipc/support-models';

/** The people of an account, or for null the partner's own. */
export interface TeamOf {
  profileId: ProfileId;
  accountId: AccountId | null;
}

export interface RoleOf extends TeamOf {
  roleId: RoleId;
}

/** What is known of a reading of a team's people. */
export interface StoredTeam {
  accountId: AccountId | null;
  /** When it was last read to its end; null if it never was. Milliseconds since 1970-01-01 UTC. */
  fetchedAt: number | null;
  /** As the server last said; null if it did not. */
  total: number | null;
  /** Why the last reading failed, stopped early, or left rows out. */
  error: AppError | null;
}

/** How a reading of a team ended. */
export interface TeamReadingEnd {
  /** When all pages had been read: then people that none of them showed are gone. Null if it stopped early: then nobody is. */
  wholeAt: number | null;
  error: AppError | null;
}

export interface StoredRole {
  accountId: AccountId | null;
  role: Role;
}

/** Where the next part of the people begins; null for the first. */
export type PeopleCursor = readonly [personKey: string, accountId: string, roleId: string];

/** Roles sorted by person, as JSON text, because rows as objects take ten times as long on their way. `unpackRoles` reads it. */
export interface PackedRoles {
  json: string;
  /** Null after the last part. */
  next: PeopleCursor | null;
}

export interface StoredPrivateKeyFact {
  accountId: AccountId | null;
  roleId: RoleId;
  exists: boolean;
  /** Milliseconds since 1970-01-01 UTC. */
  checkedAt: number;
}

export interface StoredEmbedCheck extends EmbedCheck {
  accountId: AccountId;
  roleId: RoleId;
}

/** The part of `StoreApi` that concerns people and their private keys; what it says there holds here too. */
export type AccessStoreApi = {
  /** Begins to read a team anew; what was read before stays. @returns the number of this reading, for its pages and its end */
  beginTeamReading(team: TeamOf): number;
  /** Takes over one page. Does nothing if a later reading has begun. @param total of all pages, as the server says */
  saveTeamPage(team: TeamOf, reading: number, page: { roles: Role[]; total: number | null }): void;
  /** Does nothing if a later reading has begun. */
  endTeamReading(team: TeamOf, reading: number, end: TeamReadingEnd): void;
  teamsRead(profileId: ProfileId): StoredTeam[];
  /** A part of all roles of the profile that were read, sorted by person. @param most 1 to 10,000 */
  rolesByPerson(profileId: ProfileId, after: PeopleCursor | null, most: number): PackedRoles;
  /** Service users of all accounts, without the partner's own. */
  serviceUsers(profileId: ProfileId): StoredRole[];
  /** As it was last read; null if it never was. */
  roleRead(role: RoleOf): Role | null;

  /** A role was made; it is added if the team has ever been read. */
  noteRoleMade(team: TeamOf, role: Role): void;
  noteRoleChanged(role: RoleOf, name: RoleName): void;
  /** The role is gone, and with it what was known of its private key. */
  noteRoleDeleted(role: RoleOf): void;

  privateKeyFacts(profileId: ProfileId): StoredPrivateKeyFact[];
  savePrivateKeyFact(role: RoleOf, fact: { exists: boolean; checkedAt: number }): void;
  embedChecks(profileId: ProfileId): StoredEmbedCheck[];
  saveEmbedCheck(role: RoleOf & { accountId: AccountId }, check: EmbedCheck): void;
  /** The private key is another one now. */
  forgetEmbedCheck(role: RoleOf): void;
};
