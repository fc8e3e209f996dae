import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useFindByPhone } from '../../lib/queries/accounts';
import { looksLikePhone } from './match';
import { type PaletteItem, paletteItem } from './palette-item';

/** Asks Spoki whose phone number was typed: an item that asks, then the accounts that were found. */
export function usePhoneLookup(profile: Profile, query: string) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const lookup = useFindByPhone(profile.id);
  const asked = lookup.variables === query ? lookup : null;

  const ask: PaletteItem[] =
    looksLikePhone(query) && !asked?.isSuccess
      ? [
          paletteItem({
            id: 'lookup',
            group: 'accounts',
            label: t('palette.lookup', { phone: query.trim() }),
            stays: true,
            run: () => lookup.mutate(query),
          }),
        ]
      : [];
  const found: PaletteItem[] = (asked?.data ?? []).map(({ accountId, name }) =>
    paletteItem({
      id: `found ${accountId}`,
      group: 'accounts',
      label: name,
      foreign: true,
      detail: accountId,
      run: () => void navigate({ to: '/accounts/$accountId', params: { accountId } }),
    }),
  );
  return {
    items: [...found, ...ask],
    error: asked?.error ?? null,
    isPending: asked?.isPending ?? false,
    foundNothing: asked?.data?.length === 0,
  };
}
