import type { AccountId } from '@shared/domain/ids';
import type { NewClient } from '@shared/domain/new-client';
import { OPERATIONS } from '../operation';
import type { SpokiRequest } from '../request';
import { type NewAccount, type NewLinkAnswer, linkAnswer, newAccountsAnswer } from '../schemas/written';
import { accountNumber } from './write-parts';

/** The operations of the partner key that bring clients aboard, as values for `client.write` and `client.preview`. */
export const ONBOARDING_WRITES = {
  /** Creates client accounts, which come back with their ids. (Reference: Partners 133) */
  addSvClients: ({ clients }: { clients: readonly NewClient[] }): SpokiRequest<NewAccount[]> => ({
    operation: OPERATIONS.partners.addSvClients,
    body: clients.map(({ accountName, countryCode, email, firstName, vatAmount }) => ({
      account_name: accountName,
      country: countryCode.toLowerCase(),
      country_code: countryCode,
      email,
      first_name: firstName,
      vat_amount: vatAmount,
    })),
    schema: newAccountsAnswer,
  }),

  /**
   * Makes a link for the client to connect WhatsApp with. An answer without a usable link is `unexpected-answer`, outcome unknown.
   * @throws AppFailure `invalid-input` for an account id that is no plain number (Reference: Partners 130)
   */
  onboarding: ({ accountId }: { accountId: AccountId }): SpokiRequest<NewLinkAnswer> => ({
    operation: OPERATIONS.partners.onboarding,
    body: { account: accountNumber(accountId) },
    schema: linkAnswer,
  }),
} as const;
