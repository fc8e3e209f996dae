import type { ReadableDb, SqlRow, SqlValue } from '@electron/database/connection';
import { operationRecordSchema } from '@shared/domain/operation';
import type { WalkedRow } from './chain-walk';
import type { JournalProblem } from './journal-api';
import { INTENT_COLUMNS, STATE_COLUMNS, intentValues, stateValues } from './operation-row';

const MAX_PROBLEMS = 100;
const SELECT = `SELECT ${[...INTENT_COLUMNS, ...STATE_COLUMNS].join(', ')} FROM operations ORDER BY first_sequence`;

/** Builds the table of operations a second time, from the entries, and says where the one in the file differs. */
export class IndexCheck {
  readonly #operations = new Map<string, { sequence: number; intent: SqlValue[]; state: SqlValue[] }>();
  readonly #problems: JournalProblem[] = [];

  /** @param operationId the column beside the entry */
  add({ sequence, text }: WalkedRow, operationId: string): void {
    const record = recordOf(text);
    if (record === null) return;
    if (record.operationId !== operationId) this.#note(sequence, `entry ${sequence} is found under another operation`);
    const known = this.#operations.get(record.operationId);
    const state = stateValues(record, sequence);
    if (record.type === 'INTENT') {
      this.#operations.set(record.operationId, { sequence, intent: intentValues(record, sequence), state });
    } else if (known) known.state = state;
  }

  finish(db: ReadableDb): JournalProblem[] {
    const kept = new Map(db.all(SELECT).map((row) => [String(row[0]), row]));
    for (const [id, { sequence, intent, state }] of this.#operations) {
      if (!sameRow(kept.get(id), [...intent, ...state]))
        this.#note(sequence, 'its operation is listed wrongly, or not at all');
      kept.delete(id);
    }
    for (const row of kept.values())
      this.#note(null, `an operation is listed that has no entry, in state ${String(row.at(-1))}`);
    return this.#problems;
  }

  #note(sequence: number | null, detail: string): void {
    if (this.#problems.length >= MAX_PROBLEMS) return;
    this.#problems.push({ what: 'index', sequence, to: sequence, operationId: null, detail });
  }
}

function sameRow(row: SqlRow | undefined, values: readonly SqlValue[]): boolean {
  return row !== undefined && values.length === row.length && values.every((value, index) => value === row[index]);
}

/** Null for a text that is no record; the walk along the chain names it. */
function recordOf(text: string): ReturnType<typeof operationRecordSchema.parse> | null {
  try {
    const entry: unknown = JSON.parse(text);
    const record = typeof entry === 'object' && entry !== null && 'record' in entry ? entry.record : null;
    return operationRecordSchema.safeParse(record).data ?? null;
  } catch {
    return null;
  }
}
