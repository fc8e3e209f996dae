import type { SqlValue } from '@electron/database/connection';
import type { JournalFilter } from './journal-api';
import { accountColumn, foldCase } from './operation-row';

export interface Condition {
  /** An SQL expression on the columns of `operations`, which go by `o`. */
  sql: string;
  parameters: SqlValue[];
}

/** The filter as an SQL condition; there are few different texts, so that statements stay prepared. */
export function conditionOf(filter: JournalFilter): Condition {
  const { profileId, accountId, kinds, states, text, from, to } = filter;
  const parts: (Condition | null)[] = [
    profileId === undefined ? null : { sql: 'o.profile_id = ?', parameters: [profileId] },
    accountId === undefined ? null : { sql: 'o.account_id = ?', parameters: [accountColumn(accountId)] },
    kinds === undefined ? null : oneOf('o.kind', kinds),
    states === undefined ? null : oneOf('o.state', states),
    text === undefined || text.trim() === '' ? null : contains(text),
    from === undefined ? null : { sql: 'o.recorded_at >= ?', parameters: [from] },
    to === undefined ? null : { sql: 'o.recorded_at < ?', parameters: [to] },
  ];
  const wanted = parts.filter((part) => part !== null);
  if (wanted.length === 0) return { sql: 'TRUE', parameters: [] };
  return {
    sql: wanted.map(({ sql }) => sql).join(' AND '),
    parameters: wanted.flatMap(({ parameters }) => parameters),
  };
}

function oneOf(column: string, values: readonly string[]): Condition {
  return { sql: `${column} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] };
}

function contains(text: string): Condition {
  return { sql: 'instr(o.search, ?) > 0', parameters: [foldCase(text.trim())] };
}
