import type { CreditReading, RecordOf } from '@shared/domain/operation';
import { fail, toAppError } from '@shared/errors/app-error';
import { isDeepStrictEqual } from 'node:util';
import type { AccountKeyKeeper } from './account-key-keeper';
import type { AccountLocks, AccountOf } from './account-locks';
import type { CreditReader } from './credit-reader';
import type { OperationParts } from './parts';
import { type Result, failed, failureType, isUnfinished, leftBehind } from './records';
import type { Recorder } from './recorder';
import { isBlockedBy, movesCredit } from './rules';
import { type SendOptions, sendOnce } from './send-once';
import { NO_EVIDENCE } from './settlement';

type Intended = RecordOf<'INTENT'>;

export interface ExecutorParts extends OperationParts {
  locks: AccountLocks;
  recorder: Recorder;
  credits: CreditReader;
  keys: AccountKeyKeeper;
}

/** Carries out operations whose `INTENT` is on disk, one after another for each account, each sent at most once. */
export class OperationExecutor {
  readonly #o: ExecutorParts;

  constructor(parts: ExecutorParts) {
    this.#o = parts;
  }

  /**
   * @returns the recorded result
   * @throws AppFailure `journal-failed` if the result could not be recorded: it then counts as unknown
   */
  run(intended: Intended, options: SendOptions = {}): Promise<Result> {
    return this.#o.locks.run(intended, async () => {
      const result = await this.#o.recorder.addResult(await this.#carryOut(intended, options));
      if (result.type === 'OK') await this.#afterOk(intended);
      return result;
    });
  }

  /** Closes what an earlier run of the app left behind: not sent, or unknown. Before anything new is confirmed. */
  async recover(): Promise<void> {
    for (const { operationId, state } of await this.#o.journal.openOperations()) {
      if (isUnfinished(state)) await this.#o.recorder.add(leftBehind(state, operationId, this.#o.clock.wallNow()));
    }
  }

  async #carryOut(intended: Intended, options: SendOptions): Promise<Result> {
    const { operationId, intent } = intended;
    const { clock, credits, recorder, keys } = this.#o;
    let creditBefore: CreditReading | null = null;
    try {
      await this.#requireNothingUnknown(intended);
      if (intent.kind === 'create-account-key' || intent.kind === 'revoke-account-key')
        await keys.requireVault(intended);
      if (movesCredit(intent)) creditBefore = await credits.before(intended, options.signal, options.turn);
    } catch (thrown) {
      return failed('NOT_SENT', operationId, clock.wallNow(), { ...toAppError(thrown), outcome: 'not-sent' });
    }
    const sent = await sendOnce(this.#o, recorder, intended, creditBefore, options);
    if (movesCredit(intent)) credits.written(intended);
    if (!sent.ok) {
      return failed(failureType(sent.error, sent.begun), operationId, clock.wallNow(), sent.error, sent.answer);
    }
    const newKey = sent.key && (await keys.keep(operationId, intended, sent.key));
    return { type: 'OK', operationId, at: clock.wallNow(), answer: sent.answer, newKey };
  }

  /** Nothing else is under way on this account, so what is in `SENDING` has lost its result: it is unknown. */
  async #requireNothingUnknown({ profileId, accountId, intent }: Intended): Promise<void> {
    const { journal, recorder, clock } = this.#o;
    for (const { operationId, state, intent: other } of await journal.openOperations()) {
      if (state === 'SENDING' && other.profileId === profileId && other.accountId === accountId)
        await recorder.add(leftBehind(state, operationId, clock.wallNow()));
    }
    const unknown = await journal.unknownOf(profileId, accountId);
    if (unknown.some((other) => isBlockedBy(intent, other.intent.intent)))
      fail(
        'not-permitted',
        'an earlier operation on this account has an unknown outcome, which has to be settled first',
      );
  }

  async #afterOk(intended: Intended): Promise<void> {
    if (intended.intent.kind === 'revoke-account-key') await this.#o.keys.forget(intended);
    if (intended.intent.kind === 'set-margins') await this.#supersede(intended, intended);
  }

  /** Margins are absolute: where the same ones are now set, it no longer matters whether they were set before. */
  async #supersede({ profileId, accountId }: AccountOf, { operationId, intent }: Intended): Promise<void> {
    const { journal, recorder, clock, reportFailure } = this.#o;
    try {
      for (const other of await journal.unknownOf(profileId, accountId)) {
        if (!isDeepStrictEqual(other.intent.intent, intent)) continue;
        const evidence = { ...NO_EVIDENCE, supersededBy: operationId, verdict: 'applied' as const };
        await recorder.add({
          type: 'APPLIED',
          operationId: other.operationId,
          at: clock.wallNow(),
          evidence,
          note: '',
        });
      }
    } catch (thrown) {
      reportFailure('an earlier setting of the same margins could not be settled', toAppError(thrown));
    }
  }
}
