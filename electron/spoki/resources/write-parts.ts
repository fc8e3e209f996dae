import type { AccountId } from '@shared/domain/ids';
import { fail } from '@shared/errors/app-error';
import { z } from 'zod';
import type { Operation } from '../operation';
import type { SpokiRequest } from '../request';

/** Any documented success will do: 200, 201, 202 or 204, with JSON, `null` or nothing. */
const nothingAnswer = z
  .unknown()
  .optional()
  .transform(() => null);

/** A write whose answer says nothing that is needed. */
export function plain(
  operation: Operation,
  { params, body }: Pick<SpokiRequest<null>, 'params' | 'body'>,
): SpokiRequest<null> {
  return {
    operation,
    schema: nothingAnswer,
    ...(params === undefined ? {} : { params }),
    ...(body === undefined ? {} : { body }),
  };
}

/** The id as the number the API wants, with all its digits. @throws AppFailure `invalid-input` if it is no plain number */
export function accountNumber(accountId: AccountId): number | bigint {
  const exact = BigInt(accountId);
  if (String(exact) !== accountId) fail('invalid-input', 'an account id does not begin with a zero');
  return exact > Number.MAX_SAFE_INTEGER ? exact : Number(exact);
}
