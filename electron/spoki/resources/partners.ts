import type { AccountId } from '@shared/domain/ids';
import { type Forecast, forecastSchema } from '@shared/domain/report';
import { z } from 'zod';
import { OPERATIONS } from '../operation';
import type { NoArgs, Send } from '../request';
import { type AccountEntry, accountAnswer } from '../schemas/account';
import { idField, textField } from '../schemas/fields';
import { type Rows, bareArray, readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';
import { type DayReport, type DayReportArgs, fetchDayReport } from './day-report';

/** A partner as Spoki knows it. Its logo's address stays in `raw`: no picture is loaded from it. */
export interface Partner {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  raw: string;
}

const partnerAnswer = z.object({ id: idField, name: textField, email: textField, phone: textField });

export interface PartnersResource {
  /** The partner this key belongs to, as a list of one. (Reference: Partners 128) */
  list(session: SpokiSession, args: NoArgs, options?: CallOptions): Promise<Rows<Partner>>;
  /** Every client account of the partner, in Spoki's order. (Reference: Partners 129) */
  accounts(session: SpokiSession, args: NoArgs, options?: CallOptions): Promise<Rows<AccountEntry>>;
  /** Daily figures of one account. (Reference: Partners 137) */
  accountReport(session: SpokiSession, args: DayReportArgs, options?: CallOptions): Promise<DayReport>;
  /** How many messages of each kind the account's credit buys in a country, ISO 3166 alpha-2. (Reference: Partners 138) */
  forecasts(
    session: SpokiSession,
    args: { accountId: AccountId; country: string },
    options?: CallOptions,
  ): Promise<Forecast>;
}

/** The operations of the partner key that read. */
export function partnersResource(send: Send): PartnersResource {
  return {
    async list(session, _args, options) {
      const items = await send(session, { operation: OPERATIONS.partners.list, schema: bareArray }, options);
      return readRows(items, partnerAnswer, (partner, raw): Partner => ({ ...partner, raw }));
    },
    async accounts(session, _args, options) {
      const items = await send(session, { operation: OPERATIONS.partners.accounts, schema: bareArray }, options);
      return readRows(items, accountAnswer, (account, raw): AccountEntry => ({ account, raw }));
    },
    accountReport: (session, args, options) => fetchDayReport(send, session, args, options),
    forecasts: (session, { accountId, country }, options) =>
      send(
        session,
        {
          operation: OPERATIONS.partners.forecasts,
          query: { account_id: accountId, country_code: country },
          schema: forecastAnswer,
        },
        options,
      ),
  };
}

/** Numbers and texts as they came; anything else under a key is "not known". */
const forecastAnswer = z
  .record(z.string(), z.unknown())
  .transform((values) =>
    Object.fromEntries(
      Object.entries(values).map(([kind, value]) => [kind, typeof value === 'bigint' ? String(value) : value]),
    ),
  )
  .pipe(
    z.record(
      z.string(),
      z
        .unknown()
        .optional()
        .transform((value) => (typeof value === 'number' || typeof value === 'string' ? value : null)),
    ),
  )
  .pipe(forecastSchema);
