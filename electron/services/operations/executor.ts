import { type RecordOf, keyOwnerOf } from '@shared/domain/operation';
import { fail, toAppError } from '@shared/errors/app-error';
import { type AccountLocks, accountOfOwner } from './account-locks';
import type { CreditReader } from './credit-reader';
import { type KeyKeeper } from './key-keeper';
import type { Came } from './operation-request';
import type { OperationParts } from './parts';
import { type Result, failed, failureType, isUnfinished, leftBehind } from './records';
import type { Recorder } from './recorder';
import { isAbsolute, isBlockedBy, isRepeatOf, movesCredit } from './rules';
import { type Before, type SendOptions, type Sent, sendOnce } from './send-once';
import { NO_EVIDENCE } from './settlement';

type Intended = RecordOf<'INTENT'>;

export interface ExecutorParts extends OperationParts {
  locks: AccountLocks;
  recorder: Recorder;
  credits: CreditReader;
  keys: KeyKeeper;
}

/** Carries out operations whose `INTENT` is on disk, one after another for each account and for the partner itself, each sent at most once. */
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
    let before: Before;
    try {
      await this.#requireNothingUnknown(intended);
      await keys.requireVault(intended, intent);
      before = await this.#before(intended, options);
    } catch (thrown) {
      return failed('NOT_SENT', operationId, clock.wallNow(), { ...toAppError(thrown), outcome: 'not-sent' });
    }
    const sent = await sendOnce(this.#o, recorder, intended, before, options);
    if (movesCredit(intent) || intent.kind === 'add-clients') credits.written(intended);
    if (!sent.ok) {
      return failed(failureType(sent.error, sent.begun), operationId, clock.wallNow(), sent.error, sent.answer);
    }
    return this.#keepWhatCame(intended, sent);
  }

  async #before(intended: Intended, { signal, turn }: SendOptions): Promise<Before> {
    const { credits } = this.#o;
    const { intent } = intended;
    if (movesCredit(intent)) return { creditBefore: await credits.before(accountOfOwner(intended), signal, turn) };
    if (intent.kind !== 'add-clients') return { creditBefore: null };
    return { creditBefore: null, alikeBefore: await credits.alikeBefore(intended, intent.clients, signal, turn) };
  }

  /** A new key or link is nowhere else, so it is kept before the operation counts as done. */
  async #keepWhatCame(intended: Intended, { came, answer }: Extract<Sent, { ok: true }>): Promise<Result> {
    const { operationId, intent } = intended;
    const { clock, keys } = this.#o;
    try {
      await this.#keepLink(intended, came.link);
    } catch (thrown) {
      const { message } = toAppError(thrown);
      return failed('UNKNOWN', operationId, clock.wallNow(), {
        kind: 'store-failed',
        message: `the link was made and could not be kept, so another one has to be made: ${message}`,
        outcome: 'unknown',
      });
    }
    const newKey = came.key && (await keys.keep(operationId, intended, intent, came.key));
    return { type: 'OK', operationId, at: clock.wallNow(), answer, newKey, made: came.made };
  }

  async #keepLink(intended: Intended, link: Came['link']): Promise<void> {
    if (link === null) return;
    const { operationId, accountName, note, intent } = intended;
    await this.#o.keepLink({
      ...{ operationId, ...accountOfOwner(intended), accountName, note, at: this.#o.clock.wallNow() },
      ...{ url: link.url, lang: link.lang, channelId: null },
      by: keyOwnerOf(intent, intended.accountId),
    });
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
    await this.#o.keys.forgetEnded(intended, intended.intent);
    if (isAbsolute(intended.intent)) await this.#supersede(intended);
  }

  /** Where the same value is now set, or the same thing gone, it no longer matters whether it was before. */
  async #supersede({ profileId, accountId, operationId, intent }: Intended): Promise<void> {
    const { journal, recorder, clock, reportFailure } = this.#o;
    try {
      for (const other of await journal.unknownOf(profileId, accountId)) {
        if (!isRepeatOf(intent, other.intent.intent)) continue;
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
      reportFailure('an earlier setting of the same could not be settled', toAppError(thrown));
    }
  }
}
