import type { Secret } from '@electron/credentials/secret';
import { parseSecret } from '@electron/credentials/secret-rules';
import { z } from 'zod';

/** `{api_key}` as a `Secret`; what is refused is never repeated in the message. (Reference: Partners 131) */
export const createdKeyAnswer = z
  .unknown()
  .optional()
  .transform((answer, context): Secret => {
    try {
      return parseSecret(z.object({ api_key: z.string() }).parse(answer).api_key);
    } catch {
      context.issues.push({ code: 'custom', message: 'there is no usable key in the answer', input: null });
      return z.NEVER;
    }
  });
