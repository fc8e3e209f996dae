import { reveal, type Secret } from '@electron/credentials/secret';
import { type AppError, AppFailure } from '@shared/errors/app-error';
import { OPERATIONS } from '../operation';
import type { Send } from '../request';
import { type AuthToken, authTokenAnswer } from '../schemas/auth-token';
import type { CallOptions, SpokiSession } from '../session';

export interface AuthArgs {
  email: string;
  privateKey: Secret;
}

export interface AuthResource {
  /**
   * What opens the account's inbox as this service user. A POST that changes nothing, sent once with the account's key; neither the
   * private key nor the token ever stands in an error. Rejects with `forbidden` (`spoki::403`) if the pair is not accepted.
   * (Reference: Embedding via iframe 34)
   */
  token(session: SpokiSession, args: AuthArgs, options?: CallOptions): Promise<AuthToken>;
}

/** The operation that trades a service user's private key for a token. */
export function authResource(send: Send): AuthResource {
  return {
    async token(session, { email, privateKey }, options) {
      const body = { email, private_key: reveal(privateKey) };
      const request = { operation: OPERATIONS.auth.token, body, schema: authTokenAnswer };
      try {
        return await send(session, request, { priority: 'user-read', ...options, retries: 0 });
      } catch (thrown) {
        if (!(thrown instanceof AppFailure)) throw thrown;
        throw new AppFailure(asRead(thrown.error, reveal(privateKey)));
      }
    },
  };
}

/** Nothing was to be changed, so nothing is unknown of a change; and an answer may quote what was sent. */
function asRead({ outcome: _, ...error }: AppError, privateKey: string): AppError {
  const struck = (text: string): string => text.replaceAll(privateKey, '[secret]');
  const fields =
    error.fields &&
    Object.fromEntries(Object.entries(error.fields).map(([name, texts]) => [struck(name), texts.map(struck)]));
  return {
    ...error,
    message: struck(error.message),
    ...(error.code === undefined ? {} : { code: struck(error.code) }),
    ...(error.spokiSays === undefined ? {} : { spokiSays: struck(error.spokiSays) }),
    ...(fields === undefined ? {} : { fields }),
  };
}
