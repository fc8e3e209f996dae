import { z } from 'zod';
import { accountIdSchema } from '@shared/domain/ids';

/** Whom a row is for: an account, or null for the partner itself, which is kept as the empty text. */
export const ownerSchema = z.union([z.literal('').transform(() => null), accountIdSchema]);
