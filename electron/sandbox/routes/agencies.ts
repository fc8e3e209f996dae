import { refuseNotFound } from '../errors';
import { type AccountOperation, ok } from '../operation';
import { accountJson } from './account-json';
import { numberIn } from './parse';

/** Reference: Agencies. */
export const AGENCY_OPERATIONS: readonly AccountOperation[] = [
  {
    method: 'GET',
    path: 'agencies/',
    key: 'agency',
    perMinute: 5,
    run(_request, { agencies }, account) {
      const own = agencies.filter((agency) => agency.account === account.id);
      return ok(own.map(({ id }) => ({ id, account: account.id })));
    },
  },
  {
    method: 'GET',
    path: 'agencies/:id/',
    key: 'agency',
    perMinute: 5,
    run({ params }, state, account) {
      const id = numberIn(params['id']);
      const agency = state.agencies.find((one) => one.id === id && one.account === account.id);
      if (!agency) refuseNotFound();
      const clients = agency.clients.flatMap((client) => state.accounts.get(client) ?? []);
      return ok({ id: agency.id, account: account.id, clients: clients.map((client) => accountJson(state, client)) });
    },
  },
];
