import { useMemo } from 'react';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { MarginSetting } from '@shared/ipc/margin-models';
import type { Margins } from '@shared/domain/operation';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useMarginRegister } from '@renderer/lib/queries/margins';
import { useSelection } from '@renderer/lib/selection';
import { commonMargins } from '../model/margin-history';

export interface ChosenAccount {
  id: AccountId;
  /** As Spoki has it; null if it is no longer in the list. */
  name: string | null;
  applied: MarginSetting | null;
  unverified: MarginSetting | null;
}

export interface Chosen {
  accounts: ChosenAccount[];
  accountIds: AccountId[];
  /** What is registered for each of them alike; null if they differ, or some are unknown. */
  common: Margins | null;
  /** Of how many nothing is registered. */
  unknown: number;
}

/** The marked accounts with what is registered for them; undefined until that is known. */
export function useChosen(profileId: ProfileId): { chosen: Chosen | undefined; error: Error | null } {
  const marked = useSelection(profileId);
  const { data: list, error: listError } = useAccountList(profileId);
  const { data: register, error: registerError } = useMarginRegister(profileId);
  const chosen = useMemo(() => {
    if (!list || !register) return undefined;
    const names = new Map(list.rows.map(({ id, name }) => [id, name]));
    const settings = new Map(register.map((each) => [each.accountId, each]));
    const accounts = marked.map((id) => ({
      id,
      name: names.get(id) ?? null,
      applied: settings.get(id)?.applied ?? null,
      unverified: settings.get(id)?.unverified ?? null,
    }));
    return {
      accounts,
      accountIds: [...marked],
      common: commonMargins(marked.map((id) => settings.get(id))),
      unknown: accounts.filter(({ applied }) => applied === null).length,
    };
  }, [marked, list, register]);
  return { chosen, error: listError ?? registerError };
}
