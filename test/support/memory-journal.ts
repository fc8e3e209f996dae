import type { JournalEntry, Operation } from '@electron/journal/journal-api';
import type { OperationParts } from '@electron/services/operations/parts';
import {
  type OperationId,
  type OperationRecord,
  type RecordType,
  amountOf,
  operationRecordSchema,
} from '@shared/domain/operation';
import { mayFollow, operationState } from '@shared/domain/operation-state';
import { fail } from '@shared/errors/app-error';

/** A journal in memory that fails on command: the rules of the real one, without its file. */
export class MemoryJournal implements Pick<OperationParts, 'journal'> {
  readonly records: OperationRecord[] = [];
  /** Appending these fails with `journal-failed`: `lost` before it is written, `unheard` after. */
  failing = new Map<RecordType, 'lost' | 'unheard'>();
  /** Appending a record that contains this text is refused, as what looks like a key is. */
  refusedText: string | null = null;

  types(): RecordType[] {
    return this.records.map(({ type }) => type);
  }

  operations(): Operation[] {
    const ids = [...new Set(this.records.map(({ operationId }) => operationId))];
    return ids.map((operationId) => this.operation(operationId));
  }

  operation(operationId: OperationId): Operation {
    const records = this.records.filter((record) => record.operationId === operationId);
    const [intent] = records;
    if (intent?.type !== 'INTENT') return fail('not-found', 'there is no such operation');
    return { operationId, intent, state: operationState(records), records };
  }

  readonly journal: OperationParts['journal'] = {
    append: async (record) => {
      const before = this.records.filter(({ operationId }) => operationId === record.operationId);
      const failure = this.failing.get(record.type);
      if (failure === 'lost') fail('journal-failed', 'as commanded');
      if (this.refusedText !== null && JSON.stringify(record).includes(this.refusedText))
        fail('invalid-input', 'a text that looks like a key');
      const state = before.length === 0 ? null : operationState(before);
      if (!mayFollow(state, record.type)) fail('not-permitted', `${record.type} may not follow ${state}`);
      this.records.push(operationRecordSchema.parse(structuredClone(record)));
      if (failure === 'unheard') {
        this.failing.delete(record.type);
        fail('journal-failed', 'as commanded');
      }
      return entryOf(record, this.records.length);
    },
    get: async (operationId) => this.operation(operationId).records.map((record, index) => entryOf(record, index + 1)),
    openOperations: async () =>
      this.operations().filter(({ state }) => ['INTENT', 'SENDING', 'UNKNOWN'].includes(state)),
    unknownOf: async (profileId, accountId) =>
      this.operations().filter(
        ({ state, intent }) => state === 'UNKNOWN' && intent.profileId === profileId && intent.accountId === accountId,
      ),
    recent: async (same) =>
      this.operations()
        .filter(
          ({ intent: { profileId, accountId, intent, at } }) =>
            profileId === same.profileId &&
            accountId === same.accountId &&
            intent.kind === same.kind &&
            amountOf(intent) === same.amount &&
            at >= same.since,
        )
        .reverse(),
  };
}

function entryOf(record: OperationRecord, sequence: number): JournalEntry {
  return { sequence, previous: '', record, hash: '' };
}
