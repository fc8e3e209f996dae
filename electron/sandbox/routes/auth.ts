import { refuseCoded } from '../errors';
import { deriveHex, sameText } from '../keys';
import { type AccountOperation, ok } from '../operation';

const BAD_BODY = 'Invalid request body';

function textIn(body: object, field: string): string {
  const value: unknown = Reflect.get(body, field);
  if (value === undefined || value === null || value === '')
    refuseCoded('spoki::3004', BAD_BODY, `No ${field} specified`);
  if (typeof value !== 'string') refuseCoded('spoki::3004', BAD_BODY, 'Invalid data type in body');
  return value;
}

/** Reference: Embedding via iframe, "Auth User". */
export const AUTH_OPERATIONS: readonly AccountOperation[] = [
  {
    method: 'POST',
    path: 'auth/get_authentication_token/',
    key: 'account',
    perMinute: null,
    run({ body }, state, account) {
      if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        refuseCoded('spoki::3004', BAD_BODY, 'Invalid data type in body');
      }
      const email = textIn(body, 'email');
      const privateKey = textIn(body, 'private_key');
      const role = state.team(account).roles.find(({ user }) => user.email === email);
      if (!role?.privateKey || !sameText(role.privateKey, privateKey)) {
        // The reference spells it this way.
        refuseCoded('spoki::403', 'Access denied', 'Access not authorizied');
      }
      const token = `${deriveHex(state.seed, 'token', state.newId()).slice(0, 6)}-${deriveHex(state.seed, role.id, state.newId()).slice(0, 32)}`;
      const uid = Buffer.from(String(role.user.id)).toString('base64url');
      state.inboxSessions.set(token, { accountId: account.id, roleId: role.id, uid });
      return ok({ token, uid });
    },
  },
];
