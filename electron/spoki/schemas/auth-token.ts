import type { Secret } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { z } from 'zod';

/** What opens a client's inbox for a while; neither is ever printed. */
export interface AuthToken {
  token: Secret;
  uid: Secret;
}

const textOrNumber = z.union([z.string(), z.number().int()]).transform(String);

/** `{token, uid}` as `Secret`s; what is refused is never repeated in the message. (Reference: Embedding via iframe 34) */
export const authTokenAnswer = z
  .unknown()
  .optional()
  .transform((answer, context): AuthToken => {
    try {
      const { token, uid } = z.object({ token: z.string(), uid: textOrNumber }).parse(answer);
      return { token: parseSecret(token), uid: parseSecret(uid) };
    } catch {
      context.issues.push({ code: 'custom', message: 'there is no usable token in the answer', input: null });
      return z.NEVER;
    }
  });
