import { type CheckedClient, type NameIndex, checkClients } from '@shared/domain/client-check';
import { type AskedClient } from '@shared/domain/client-requests';
import { draftClients } from '@shared/domain/client-rows';
import type { AccountId } from '@shared/domain/ids';
import type { ManyDraft } from './drafts';
import type { FieldSaying } from './spoki-fields';

/** A row of the check, with what Spoki said of it when it was refused before. */
export interface CheckRow {
  checked: CheckedClient;
  said: readonly FieldSaying[];
  standing: CheckedClient['state'];
  /** It will be created. */
  chosen: boolean;
}

export const SHOWN = ['all', 'chosen', 'error', 'warning'] as const;
export type Shown = (typeof SHOWN)[number];

const NOTHING: readonly FieldSaying[] = [];

/** Every row of what was read, checked, with the corrections made here. Takes a while for 10,000 rows. */
export function checkDrafts(
  { table, columns, edits, defaultVat }: Pick<ManyDraft, 'table' | 'columns' | 'edits' | 'defaultVat'>,
  accounts: Pick<NameIndex<{ id: AccountId; name: string }>, 'find'>,
): CheckedClient[] {
  if (!table) return [];
  const drafts = draftClients(table.rows, columns).map((draft) => {
    const values = edits[draft.line];
    return values ? { line: draft.line, values, cells: null } : draft;
  });
  return checkClients(drafts, { accounts, defaultVat });
}

/** Which of the checked rows will be created: those that are ready, and of those to be looked at the ones that the person took in. */
export function rowsOf(
  checked: readonly CheckedClient[],
  { marks, said }: Pick<ManyDraft, 'marks' | 'said'>,
): CheckRow[] {
  return checked.map((one) => {
    const sayings = said[one.line] ?? NOTHING;
    const standing = one.state === 'ready' && sayings.length > 0 ? 'warning' : one.state;
    const chosen = standing !== 'error' && (marks[one.line] ?? standing === 'ready');
    return { checked: one, said: sayings, standing, chosen };
  });
}

export function isShown(row: CheckRow, shown: Shown): boolean {
  return shown === 'all' || (shown === 'chosen' ? row.chosen : row.standing === shown);
}

/** The rows that are chosen, as they are asked for. */
export function chosenClients(rows: readonly CheckRow[]): AskedClient[] {
  return rows.flatMap(({ checked, chosen }) =>
    chosen && checked.client ? [{ line: checked.line, client: checked.client }] : [],
  );
}
