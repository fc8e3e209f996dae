import type { Operation } from '@electron/journal/journal-api';
import type { CreditReading, OperationId, OperationRecord, SettlementEvidence } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { AccountLocks } from './account-locks';
import type { CreditReader } from './credit-reader';
import { gatherEvidence } from './evidence';
import type { KeyKeeper } from './key-keeper';
import type { OperationParts } from './parts';
import type { Recorder } from './recorder';
import { NO_EVIDENCE } from './settlement';

export interface SettlerParts extends OperationParts {
  locks: AccountLocks;
  recorder: Recorder;
  credits: CreditReader;
  keys: KeyKeeper;
}

/** Settles unknown outcomes: gathers evidence, proposes a verdict, and records what a person decides. */
export class Settler {
  readonly #o: SettlerParts;
  /** What was gathered in this run of the app; never taken from the window. */
  readonly #evidence = new Map<OperationId, SettlementEvidence>();

  constructor(parts: SettlerParts) {
    this.#o = parts;
  }

  /**
   * What is known of an unknown outcome, with a proposed verdict. Later calls add to the readings of earlier ones.
   * @throws AppFailure `not-permitted` if the outcome is not unknown; the client's kinds
   */
  async propose(operationId: OperationId, signal?: AbortSignal): Promise<SettlementEvidence> {
    const operation = await this.#unknown(operationId);
    const earlier: CreditReading[] = this.#evidence.get(operationId)?.readings ?? [];
    const evidence = await gatherEvidence(this.#o, operation, earlier, signal);
    this.#evidence.set(operationId, evidence);
    return evidence;
  }

  /**
   * Records a person's decision: as `APPLIED` or `NOT_APPLIED` where the proposed verdict says the same, else as `MANUAL`; always with the
   * evidence gathered so far.
   * @throws AppFailure `not-permitted` if the outcome is not unknown (any more); the journal's kinds
   */
  async decide(operationId: OperationId, decision: 'applied' | 'not-applied', note: string): Promise<OperationRecord> {
    const { intent } = await this.#unknown(operationId);
    return this.#o.locks.run(intent, async () => {
      const evidence = this.#evidence.get(operationId) ?? NO_EVIDENCE;
      const settled = { operationId, at: this.#o.clock.wallNow(), evidence, note };
      const record: OperationRecord =
        evidence.verdict === decision
          ? { type: decision === 'applied' ? 'APPLIED' : 'NOT_APPLIED', ...settled }
          : { type: 'MANUAL', ...settled, decision };
      await this.#o.recorder.add(record);
      this.#evidence.delete(operationId);
      if (decision === 'applied') await this.#o.keys.forgetEnded(intent, intent.intent);
      return record;
    });
  }

  async #unknown(operationId: OperationId): Promise<Operation> {
    const open = await this.#o.journal.openOperations();
    const found = open.find((operation) => operation.operationId === operationId && operation.state === 'UNKNOWN');
    return found ?? fail('not-permitted', 'the outcome of this operation is not unknown');
  }
}
