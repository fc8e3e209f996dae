import type { Migration } from '@electron/database/migration';
import { entries } from './0010-entries';

/** Every change of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [entries];
