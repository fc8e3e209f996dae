import type { NewJobRow } from '@electron/store/job-store-api';
import type { AccountId } from '@shared/domain/ids';
import { type Thousandths, formatMoney } from '@shared/domain/money';
import { amountOf, keyOwnerOf } from '@shared/domain/operation';
import { isTypedWord } from '@shared/domain/typed-words';
import { fail } from '@shared/errors/app-error';
import type { Input } from '@shared/ipc/contract';
import type { ReviewedJob } from './job-draft';
import { totalOf } from './job-reviewer';

type ReviewedRow = ReviewedJob['rows'][number];
type Start = Omit<Input<'jobs.start'>, 'reviewId'>;

/**
 * The rows to be sent, if all that was asked for may be started.
 * @param cap the most that one job may move, thousandths
 * @throws AppFailure `not-permitted` for a row that is not of the review or in error, a sum over the cap, warnings that are not
 * acknowledged; `invalid-input` for a wrong word
 */
export function rowsToStart(reviewed: ReviewedJob, start: Start, cap: Thousandths): NewJobRow[] {
  const chosen = chosenRows(reviewed, start.positions);
  requireWithinCap(reviewed, chosen, cap);
  if (!start.warningsAcknowledged && chosen.some(({ warnings }) => warnings.length > 0))
    fail('not-permitted', 'some rows have warnings that were not acknowledged, so nothing was sent');
  if (!isTypedWord(reviewed.typed, start.typed))
    fail('invalid-input', 'the word was not typed as it stands, so nothing was sent', {
      fields: { typed: ['does not match'] },
    });
  return newRows(chosen);
}

function chosenRows({ rows }: ReviewedJob, positions: readonly number[]): ReviewedRow[] {
  const wanted = new Set(positions);
  const chosen = rows.filter(({ position }) => wanted.has(position));
  if (chosen.length < wanted.size) fail('not-permitted', 'only rows that were reviewed can be sent');
  const wrong = chosen.find(({ errors }) => errors.length > 0);
  if (wrong) fail('not-permitted', `row ${wrong.position + 1} cannot be sent: ${wrong.errors.join(', ')}`);
  return chosen;
}

function requireWithinCap({ currency }: ReviewedJob, rows: readonly ReviewedRow[], cap: Thousandths): void {
  if (!rows.some(({ intent }) => amountOf(intent) !== null)) return;
  const total = totalOf(rows);
  if (total <= cap) return;
  const [sum, most] = [total, cap].map((amount) => formatMoney(amount, { currency, locale: 'en' }));
  fail('not-permitted', `these rows move ${sum} in sum, and one job may move ${most} at most: see the settings`);
}

/**
 * A revocation may end the new key too, so a key is made only once the one before it is known to be revoked. What is sent with an account's
 * own key rests on the making of that key, if it is made before.
 */
function newRows(chosen: readonly ReviewedRow[]): NewJobRow[] {
  const revocations = new Map<AccountId | null, number>();
  const newKeys = new Map<AccountId | null, number>();
  return chosen.map(({ accountId, accountName, intent, note, warnings, earlier, again }, place) => {
    if (intent.kind === 'revoke-account-key') revocations.set(accountId, place);
    if (intent.kind === 'create-account-key') newKeys.set(accountId, place);
    const ofOwnKey = keyOwnerOf(intent, accountId) === 'account';
    const base = intent.kind === 'create-account-key' ? revocations : ofOwnKey ? newKeys : null;
    return {
      ...{ accountId, accountName, intent, note, again },
      acknowledged: warnings.includes('repeat') ? (earlier?.operationId ?? null) : null,
      duplicate: warnings.includes('duplicate'),
      restsOn: base?.get(accountId) ?? null,
    };
  });
}
