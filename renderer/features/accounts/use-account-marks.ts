import { useEffect, useMemo } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { select, useSelection } from '@renderer/lib/selection';
import type { AccountEntry } from './model/account-entry';
import { accountsToKeep, changeMarks, type Marks } from './model/marks';

const NOBODY: Marks = { ids: [], set: new Set() };

/**
 * The accounts marked for what is done to several at once. They stay marked while a filter hides them, and while one goes elsewhere.
 * @param everyone all accounts of the profile; null while they are not known
 */
export function useAccountMarks(profileId: ProfileId, everyone: ReadonlySet<string> | null) {
  const ids = useSelection(profileId);
  const marks = useMemo((): Marks => (ids.length === 0 ? NOBODY : { ids, set: new Set<string>(ids) }), [ids]);
  useEffect(() => {
    const kept = everyone && accountsToKeep(marks, everyone);
    if (kept) select(profileId, kept);
  }, [profileId, marks, everyone]);

  return {
    selected: marks.set,
    change: (shown: readonly AccountEntry[], rowIds: readonly string[], marked: boolean): void => {
      const changed = new Set(rowIds);
      const accounts = shown.map(({ row }): AccountId => row.id).filter((id) => changed.has(id));
      select(profileId, changeMarks(marks, accounts, marked));
    },
    clear: () => select(profileId, []),
  };
}
