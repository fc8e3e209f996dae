import type { OperationRecord } from '@shared/domain/operation';
import { toAppError } from '@shared/errors/app-error';
import type { OperationParts } from './parts';
import { type Result, withoutForeignText } from './records';

/** Writes into the journal, and tells of what is written. */
export class Recorder {
  readonly #o: Pick<OperationParts, 'journal' | 'recorded'>;

  constructor(parts: Pick<OperationParts, 'journal' | 'recorded'>) {
    this.#o = parts;
  }

  /** @throws AppFailure the journal's kinds; then nothing may be taken for recorded */
  async add(record: OperationRecord): Promise<void> {
    await this.#o.journal.append(record);
    this.#o.recorded(record);
  }

  /**
   * Records what became of a request that may have been sent. It is not given up easily: once more after a failure of the journal, unless it
   * turns out to be there, and without texts from outside if it is those the journal refuses.
   * @throws AppFailure if it cannot be recorded: the operation then stays in `SENDING`, which counts as unknown
   */
  async addResult(record: Result): Promise<Result> {
    try {
      await this.add(record);
      return record;
    } catch (thrown) {
      if (toAppError(thrown).kind === 'invalid-input') {
        const bare = withoutForeignText(record);
        await this.add(bare);
        return bare;
      }
      const entries = await this.#o.journal.get(record.operationId);
      if (entries.at(-1)?.record.type === record.type) this.#o.recorded(record);
      else await this.add(record);
      return record;
    }
  }
}
