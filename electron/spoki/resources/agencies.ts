import { z } from 'zod';
import { OPERATIONS } from '../operation';
import type { NoArgs, Send } from '../request';
import { type AccountEntry, accountAnswer } from '../schemas/account';
import { idField, textField } from '../schemas/fields';
import { type Rows, bareArray, readRows } from '../schemas/rows';
import type { CallOptions, SpokiSession } from '../session';

/** An agency: its own id, and the account it runs from. */
export interface Agency {
  id: string;
  accountId: string | null;
  raw: string;
}

/** An agency with its clients. Each client's `agencyId` is the agency's own account id. */
export interface AgencyClients {
  id: string;
  accountId: string | null;
  clients: Rows<AccountEntry>;
}

const agencyAnswer = z.object({ id: idField, account: textField });
const agencyClientsAnswer = agencyAnswer.extend({ clients: bareArray });

export interface AgenciesResource {
  /** The agencies this key may see. (Reference: Agencies 6) */
  list(session: SpokiSession, args: NoArgs, options?: CallOptions): Promise<Rows<Agency>>;
  /** One agency with all its clients. (Reference: Agencies 7) */
  get(session: SpokiSession, args: { agencyId: string }, options?: CallOptions): Promise<AgencyClients>;
}

/** The operations of an agency's key. */
export function agenciesResource(send: Send): AgenciesResource {
  return {
    async list(session, _args, options) {
      const items = await send(session, { operation: OPERATIONS.agencies.list, schema: bareArray }, options);
      return readRows(items, agencyAnswer, ({ id, account }, raw): Agency => ({ id, accountId: account, raw }));
    },
    async get(session, { agencyId }, options) {
      const request = { operation: OPERATIONS.agencies.get, params: { id: agencyId }, schema: agencyClientsAnswer };
      const { id, account: accountId, clients } = await send(session, request, options);
      const build = (account: AccountEntry['account'], raw: string): AccountEntry => ({
        account: { ...account, agencyId: accountId },
        raw,
      });
      return { id, accountId, clients: readRows(clients, accountAnswer, build) };
    },
  };
}
