import type { Secret } from '@electron/credentials/secret';
import type { AccountId } from '@shared/domain/ids';
import { marginSetSchema, toMarginFields } from '@shared/domain/margins';
import type { Thousandths } from '@shared/domain/money';
import type { Margins } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import { OPERATIONS } from '../operation';
import type { SpokiRequest } from '../request';
import { createdKeyAnswer } from '../schemas/created-key';
import { problems } from '../schemas/rows';
import { accountNumber, plain } from './write-parts';

/**
 * The operations of the partner key that change money, margins or keys, as values for `client.write` and `client.preview`. Each throws
 * `AppFailure` `invalid-input` for an account id that is no plain number, and for an amount, count or margin out of range.
 */
export const PARTNER_WRITES = {
  /** Moves credit from the partner to an account. @param args.amount thousandths, at least 1. (Reference: Partners 134) */
  createSubrecharge: ({ accountId, amount }: { accountId: AccountId; amount: Thousandths }): SpokiRequest<null> =>
    plain(OPERATIONS.partners.createSubrecharge, {
      body: {
        destination_account: accountNumber(accountId),
        amount: atLeast(1, amount, 'amount'),
      },
    }),

  /** Moves credit from an account back to the partner. @param args.amount thousandths, at least 1. (Reference: Partners 136) */
  moveCreditFromAccount: ({ accountId, amount }: { accountId: AccountId; amount: Thousandths }): SpokiRequest<null> =>
    plain(OPERATIONS.partners.moveCreditFromAccount, {
      body: {
        account_id: accountNumber(accountId),
        credit_to_move: atLeast(1, amount, 'amount'),
      },
    }),

  /** Buys an account a number of conversations, at least 1. Deprecated by Spoki. (Reference: Partners 139) */
  createConversationsSubrecharge: (args: { accountId: AccountId; conversations: number }): SpokiRequest<null> =>
    plain(OPERATIONS.partners.createConversationsSubrecharge, {
      body: {
        destination_account: accountNumber(args.accountId),
        conversations: atLeast(1, args.conversations, 'conversations'),
      },
    }),

  /** Sets all seven margins of an account, each 0 to 1000 thousandths. (Reference: Partners 135) */
  setProfits: ({ accountId, margins }: { accountId: AccountId; margins: Margins }): SpokiRequest<null> =>
    plain(OPERATIONS.partners.setProfits, {
      body: {
        destination_account: accountNumber(accountId),
        ...toMarginFields(checkedMargins(margins)),
      },
    }),

  /** Makes a key for an account. An answer without a usable key is `unexpected-answer`, outcome unknown. (Reference: Partners 131) */
  createApiKeyForAccount: ({ accountId }: { accountId: AccountId }): SpokiRequest<Secret> => ({
    operation: OPERATIONS.partners.createApiKeyForAccount,
    body: { account: accountNumber(accountId) },
    schema: createdKeyAnswer,
  }),

  /** Revokes an account's key. (Reference: Partners 132) */
  revokeApiKeyForAccount: ({ accountId }: { accountId: AccountId }): SpokiRequest<null> =>
    plain(OPERATIONS.partners.revokeApiKeyForAccount, { body: { account: accountNumber(accountId) } }),
} as const;

function checkedMargins(margins: Margins): Margins {
  const checked = marginSetSchema.safeParse(margins);
  return checked.success
    ? checked.data
    : fail('invalid-input', `these are not the seven margins: ${problems(checked.error)}`);
}

function atLeast(least: number, value: number, name: string): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  const problem = `${name} must be a whole number of at least ${least}`;
  return fail('invalid-input', problem, { fields: { [name]: [problem] } });
}
