import type { Operation } from '@electron/journal/journal-api';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type CreditReading, type Intent, type OperationId, type RecordOf, amountOf } from '@shared/domain/operation';
import { hideSecretShapes } from '@shared/domain/secret-shape';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import type { CreditReader } from './credit-reader';
import { recordedRequest, requestOf } from './operation-request';
import { accountOfOwner } from './account-locks';
import type { OperationParts } from './parts';
import { REPEAT_MS, isBlockedBy, isKnownNotApplied, isRepeatOf, maySendAgain, movesCredit } from './rules';
import { requireSenderKey, senderSession } from './sender-session';
import type { Turn } from './turn';

/** What a person wants done. */
export interface Draft {
  profileId: ProfileId;
  /** Null for what concerns the partner itself. */
  accountId: AccountId | null;
  intent: Intent;
  /** The person's own words for the journal; may be empty. */
  note: string;
  jobId: string | null;
  /** The operation that this one sends again, or null. */
  againOf: OperationId | null;
}

/** The exact request, without the key: what the transport adds (lengths, content type) is left out. */
export interface DryRun {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
}

/** What is shown of a draft before it is confirmed. */
export interface Reviewed {
  /** All of its record but the time, which is that of the confirmation. */
  intended: Omit<RecordOf<'INTENT'>, 'at'>;
  dryRun: DryRun;
  /** Of a credit move; null if it cannot be read (`creditError`), in which case it would not be sent either. */
  credit: CreditReading | null;
  creditError: AppError | null;
  /** Thousandths; null if it cannot be told. */
  creditAfter: Thousandths | null;
  /** The same done within the last ten minutes: confirming has to acknowledge it. */
  repeatOf: Operation | null;
  /** An unknown outcome that has to be settled first. */
  blockedBy: Operation | null;
}

export type ReviewParts = OperationParts & { credits: CreditReader };

/**
 * Looks at a draft: what exactly would be sent, what it would make of the credit, and what speaks against it.
 * @throws AppFailure `invalid-input` for what Spoki could not be asked; `not-permitted` if `againOf` may not be sent again;
 * `vault-key-missing` if it is sent with a key of the account and none is held
 */
export async function reviewDraft(
  parts: ReviewParts,
  draft: Draft,
  signal?: AbortSignal,
  turn?: Turn,
): Promise<Reviewed> {
  const { profileId, accountId, intent } = draft;
  await requireAgainAllowed(parts, draft);
  const profile = await parts.profile(profileId);
  const wanted = requestOf(accountId, intent);
  await requireSenderKey(parts, draft, intent);
  const request = parts.client.preview(await senderSession(parts, draft, intent), wanted);
  const { credit, creditError } = await readCredit(parts, draft, signal, turn);
  const unknown = await parts.journal.unknownOf(profileId, accountId);
  const name = await parts.accountName(draft);
  return {
    intended: {
      type: 'INTENT',
      operationId: parts.newOperationId(),
      ...draft,
      profileName: hideSecretShapes(profile.name),
      currency: profile.currency,
      accountName: name && hideSecretShapes(name),
      request: recordedRequest(request),
    },
    dryRun: { method: request.method, url: request.url.href, headers: request.headers, body: request.body ?? null },
    credit,
    creditError,
    creditAfter: credit && creditAfter(intent, credit),
    repeatOf: await findRepeat(parts, draft),
    blockedBy: unknown.find((other) => isBlockedBy(intent, other.intent.intent)) ?? null,
  };
}

/** The latest operation alike of the last ten minutes, unless it is known not to have been applied or is the one sent again. */
export async function findRepeat(
  { journal, clock }: Pick<OperationParts, 'journal' | 'clock'>,
  { profileId, accountId, intent, againOf }: Omit<Draft, 'note' | 'jobId'>,
): Promise<Operation | null> {
  const since = clock.wallNow() - REPEAT_MS;
  const alike = await journal.recent({ profileId, accountId, kind: intent.kind, amount: amountOf(intent), since });
  return alike.find((earlier) => isRepeat({ intent, againOf }, earlier)) ?? null;
}

/** Whether an operation on the same account, of the last ten minutes, is one alike that a person should see. */
export function isRepeat(
  { intent, againOf }: Pick<Draft, 'intent' | 'againOf'>,
  { operationId, intent: earlier, state }: Operation,
): boolean {
  return operationId !== againOf && isRepeatOf(intent, earlier.intent) && !isKnownNotApplied(state);
}

async function requireAgainAllowed({ journal }: ReviewParts, { againOf, ...draft }: Draft): Promise<void> {
  if (againOf === null) return;
  const records = (await journal.get(againOf)).map(({ record }) => record);
  const [first] = records;
  const state = records.at(-1)?.type;
  const same =
    first?.type === 'INTENT' &&
    first.profileId === draft.profileId &&
    first.accountId === draft.accountId &&
    isRepeatOf(first.intent, draft.intent);
  if (!same || state === undefined || !maySendAgain(draft.intent, state))
    fail('not-permitted', 'only what is known not to have been applied may be sent again, and only as it was');
}

async function readCredit(
  { credits }: ReviewParts,
  draft: Draft,
  signal: AbortSignal | undefined,
  turn: Turn | undefined,
): Promise<Pick<Reviewed, 'credit' | 'creditError'>> {
  if (!movesCredit(draft.intent)) return { credit: null, creditError: null };
  try {
    return { credit: await credits.before(accountOfOwner(draft), signal, turn), creditError: null };
  } catch (thrown) {
    return { credit: null, creditError: toAppError(thrown) };
  }
}

function creditAfter(intent: Intent, { credit }: CreditReading): Thousandths | null {
  const amount = amountOf(intent);
  if (amount === null) return null;
  const after = intent.kind === 'withdraw' ? credit - amount : credit + amount;
  return Number.isSafeInteger(after) ? thousandths(after) : null;
}
