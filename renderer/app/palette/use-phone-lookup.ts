import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { OnboardingCard, PhoneMatch } from '@shared/ipc/support-models';
import { useFindByPhone } from '../../lib/queries/accounts';
import { useBoard } from '../../lib/queries/onboarding';
import { placeOfNext } from '../../operations/onboarding/next-place';
import { looksLikePhone, phoneDigits } from './match';
import { type PaletteItem, paletteItem } from './palette-item';

type Known = Pick<PhoneMatch, 'accountId' | 'name' | 'channel' | 'status' | 'phoneStatus' | 'stage' | 'cause' | 'next'>;

const ofCard = ({ accountName, phone, ...card }: OnboardingCard): Known => ({
  ...card,
  name: accountName,
  channel: phone,
});

/**
 * Whose phone number was typed: at once from what is known here, and from Spoki when it is asked. For each account what it is, where it
 * stands, and its next step.
 */
export function usePhoneLookup(profile: Profile, query: string) {
  const { t } = useTranslation();
  const isPhone = looksLikePhone(query);
  const board = useBoard(profile.id, isPhone);
  const lookup = useFindByPhone(profile.id);
  const asked = lookup.variables === query ? lookup : null;
  const items = useKnownItems();

  const digits = phoneDigits(query);
  const here = isPhone
    ? (board.data?.cards ?? []).filter(({ phone }) => phone?.replace(/\D/g, '').includes(digits)).map(ofCard)
    : [];
  const found: Known[] = asked?.data ?? here;
  const ask: PaletteItem[] =
    isPhone && !asked?.isSuccess
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
  return {
    items: [...items(found), ...ask],
    error: asked?.error ?? null,
    isPending: asked?.isPending ?? false,
    foundNothing: asked?.data?.length === 0,
  };
}

/** Two items for an account: its page, and its next step. */
function useKnownItems(): (known: readonly Known[]) => PaletteItem[] {
  const { t } = useTranslation('onboarding');
  const navigate = useNavigate();
  const words = ({ accountId, channel, status, phoneStatus }: Known): string =>
    [
      accountId,
      status && t('phone.status', { status }),
      phoneStatus && t('phone.phoneStatus', { status: phoneStatus }),
      channel,
    ]
      .filter(Boolean)
      .join(' · ');
  return (known) =>
    known.flatMap((one, index) => {
      const { accountId, name, stage, cause, next, channel } = one;
      const account = { to: '/accounts/$accountId', params: { accountId } } as const;
      const page = paletteItem({
        id: `found ${accountId} ${channel ?? ''}`,
        group: 'accounts',
        label: name,
        foreign: true,
        detail: words(one),
        run: () => void navigate(account),
      });
      // An account is named once for each of its channels with this number, and has one next step.
      if (known.findIndex((other) => other.accountId === accountId) !== index) return [page];
      const step = paletteItem({
        id: `next ${accountId}`,
        group: 'accounts',
        label:
          next === 'none'
            ? t('phone.nothing', { account: name })
            : t('actionOf', { action: t(`actions.${next}`), account: name }),
        foreign: true,
        detail: t('phone.standing', { stage: t(`stages.${stage}`), cause: t(`causes.${cause}`) }),
        run: () => void navigate(placeOfNext(one)),
      });
      return [page, step];
    });
}
