import type { NewClient } from '@shared/domain/new-client';

/** A client of this name, in Italy, with 22 % VAT. */
export function newClient(accountName: string, more: Partial<NewClient> = {}): NewClient {
  return {
    ...{ accountName, countryCode: 'IT', email: 'info@example.com', firstName: 'Ada', vatAmount: 2_200 },
    ...more,
  };
}
