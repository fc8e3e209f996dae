import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Thousandths } from '@shared/domain/money';
import type { OperationId, OperationKind, OperationRecord, RecordOf } from '@shared/domain/operation';
import type { OperationState } from '@shared/domain/operation-state';

/** A record with its place in the chain. */
export interface JournalEntry {
  /** 1 for the first. */
  sequence: number;
  /** The hash of the entry before it; 64 zeros for the first. */
  previous: string;
  record: OperationRecord;
  /** SHA-256 of the entry's canonical JSON without this field, in lower-case hex. */
  hash: string;
}

/** How many entries there are, and the hash of the last; 64 zeros if there is none. */
export interface Head {
  count: number;
  hash: string;
}

export interface Operation {
  operationId: OperationId;
  intent: RecordOf<'INTENT'>;
  state: OperationState;
  /** All of it, oldest first; the first is `intent`. */
  records: OperationRecord[];
}

/** What is left out does not filter. */
export interface JournalFilter {
  profileId?: ProfileId;
  /** Null for what concerned the partner itself. */
  accountId?: AccountId | null;
  kinds?: OperationKind[];
  states?: OperationState[];
  /** Found in the names of account and profile, the account's id, the note or the operation's id; letter case does not matter. */
  text?: string;
  /** When the intent was recorded: from this moment on, milliseconds since 1970-01-01 UTC. */
  from?: number;
  /** Before this moment, milliseconds since 1970-01-01 UTC. */
  to?: number;
}

export interface Page {
  /** Operations to skip, from 0. */
  offset: number;
  /** 1 to 1,000. */
  limit: number;
}

export interface OperationPage {
  operations: Operation[];
  /** How many operations the filter lets through. */
  total: number;
}

export interface SameOperation {
  profileId: ProfileId;
  accountId: AccountId | null;
  kind: OperationKind;
  /** Thousandths; null for a kind without an amount. */
  amount: Thousandths | null;
  /** Milliseconds since 1970-01-01 UTC. */
  since: number;
}

export type ExportFormat = 'jsonl' | 'csv';

/**
 * What is wrong, and with which entry:
 * - `altered`: its text is not the one that was recorded
 * - `missing`: it is not there
 * - `out-of-order`: it stands behind a later one
 * - `cut-off`: the last ones, up to `to`, are not there although they were sealed
 * - `seal-broken`: the journal is not the one that was sealed, or the seal is not ours
 * - `index`: the table that finds operations quickly does not agree with the entries
 * - `file`: the database file itself is damaged
 */
export interface JournalProblem {
  what: 'altered' | 'missing' | 'out-of-order' | 'cut-off' | 'seal-broken' | 'index' | 'file';
  /** The entry, or null if it concerns the whole. */
  sequence: number | null;
  /** The last entry concerned, for a run of missing ones; otherwise as `sequence`. */
  to: number | null;
  /** The operation concerned, where it can still be read. */
  operationId: OperationId | null;
  /** English, for details. */
  detail: string;
}

/** `pending`: the key of the seal cannot be had, so that a cut at the end would not be found. */
export type SealState = { state: 'sealed' } | { state: 'pending'; why: string };

export interface JournalReport {
  /** Empty if all is well. At most 1,000 are named. */
  problems: JournalProblem[];
  head: Head;
  seal: SealState;
  /** Entries at the end that were written but not yet sealed when the journal was opened: the app had ended in between. */
  acceptedAtOpening: number;
}

/**
 * The record of every write, before it is sent and after (design: Security and reliability, "Money"). Append-only, in a file and a process
 * of its own.
 *
 * Every method throws `AppFailure`: `journal-failed` when the file cannot be opened (another process holds it, or it is damaged), read or
 * written; `store-from-newer-version` when a newer version of the app has written it.
 */
export interface Journal {
  /**
   * Adds a record. It is on disk (synced) when this resolves; after a failure of kind `journal-failed` it may or may not be.
   * @throws AppFailure `not-permitted` if it may not follow what the operation has; `invalid-input` if it has a field that no record has,
   * lacks one, or holds a text that looks like a key (see `hideSecretShapes`); then nothing was written
   */
  append(record: OperationRecord): Promise<JournalEntry>;
  /** Newest intent first. */
  list(filter: JournalFilter, page: Page): Promise<OperationPage>;
  /** The entries of one operation, oldest first. @throws AppFailure `not-found` */
  get(operationId: OperationId): Promise<JournalEntry[]>;
  /** Operations in `INTENT`, `SENDING` or `UNKNOWN`, oldest first. */
  openOperations(): Promise<Operation[]>;
  /** Operations on the account, or on the partner itself for null, in `UNKNOWN`, oldest first. */
  unknownOf(profileId: ProfileId, accountId: AccountId | null): Promise<Operation[]>;
  /** Operations alike whose intent was recorded at `since` or later, newest first, whatever became of them. */
  recent(same: SameOperation): Promise<Operation[]>;
  /** Asks the vault for the key of the seal once more, e.g. when it has been unlocked, and seals what there is. */
  sealNow(): Promise<SealState>;
  /** Walks the whole chain. A locked vault does not fail it: see `seal`. */
  verify(): Promise<JournalReport>;
  /**
   * Writes the entries of the operations that the filter lets through into a new file, oldest first. JSONL has the entries as they are
   * hashed, one a line; CSV has one line a record.
   * @param path of the file, which is replaced
   * @throws AppFailure also `file-failed`
   */
  exportTo(path: string, format: ExportFormat, filter: JournalFilter): Promise<{ records: number }>;
  /**
   * Holds a lock on this file until the process of the journal ends, so that no other copy of the app does.
   * @returns false if another one holds it
   */
  holdLock(path: string): Promise<boolean>;
  /** Ends the process after what is under way; calls after that fail. */
  close(): Promise<void>;
}
