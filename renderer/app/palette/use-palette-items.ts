import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '@shared/ipc/events';
import { LANGUAGES } from '@shared/ipc/languages';
import { type Profile, THEMES } from '@shared/ipc/models';
import { accountListQuery } from '../../lib/queries/accounts';
import { useActivateProfile, useProfiles } from '../../lib/queries/profiles';
import { useSetSettings, useSettings } from '../../lib/queries/settings';
import { useRunCommand } from '../shell/use-commands';
import { type PaletteItem, paletteItem } from './palette-item';

/** Every account of the profile, from the local list. */
export function useAccountItems(profile: Profile): PaletteItem[] {
  const { data } = useQuery(accountListQuery(profile.id));
  const navigate = useNavigate();
  return useMemo(
    () =>
      (data?.rows ?? []).map(({ id, name, phone }) =>
        paletteItem({
          id: `account ${id}`,
          group: 'accounts',
          label: name,
          foreign: true,
          detail: [id, phone].filter(Boolean).join(' · '),
          words: id,
          phone: phone ?? '',
          run: () => void navigate({ to: '/accounts/$accountId', params: { accountId: id } }),
        }),
      ),
    [data?.rows, navigate],
  );
}

const SECTIONS = ['profiles', 'appearance', 'limits', 'keychain', 'lanes', 'data', 'about'] as const;

const ROOMS = ['overview', 'credit', 'margins', 'reports', 'onboarding', 'team', 'keys', 'activity'] as const;
const ROOMS_OF_AGENCY = ['overview', 'onboarding', 'activity'] as const satisfies readonly (typeof ROOMS)[number][];

/** @param kind of the active profile; null for none */
function useGoItems(kind: Profile['kind'] | null): PaletteItem[] {
  const { t } = useTranslation();
  const { t: settings } = useTranslation('settings');
  const { t: keys } = useTranslation('keys');
  const navigate = useNavigate();
  const rooms = kind
    ? [
        paletteItem({
          id: 'go accounts',
          group: 'go',
          label: t('palette.goAccounts'),
          run: () => void navigate({ to: '/accounts' }),
        }),
        ...(kind === 'partner' ? ROOMS : ROOMS_OF_AGENCY).map((room) =>
          paletteItem({
            id: `go ${room}`,
            group: 'go',
            label: t(`nav.${room}`),
            run: () => void navigate({ to: `/${room}` }),
          }),
        ),
        ...(kind === 'partner'
          ? [
              paletteItem({
                id: 'go key health',
                group: 'go',
                label: keys('health.title'),
                run: () => void navigate({ to: '/keys', search: { view: 'health' } }),
              }),
            ]
          : []),
      ]
    : [];
  return [
    ...rooms,
    paletteItem({
      id: 'go settings',
      group: 'go',
      label: t('palette.goSettings'),
      run: () => void navigate({ to: '/settings' }),
    }),
    ...SECTIONS.map((section) =>
      paletteItem({
        id: `go ${section}`,
        group: 'go',
        label: t('palette.goSection', { section: settings(`sections.${section}`) }),
        run: () => void navigate({ to: '/settings', search: { section } }),
      }),
    ),
  ];
}

function useActionItems(hasProfile: boolean): PaletteItem[] {
  const { t } = useTranslation();
  const run = useRunCommand();
  const action = (command: MenuCommand, label: string, stays = false): PaletteItem =>
    paletteItem({ id: `action ${command}`, group: 'actions', label, stays, run: () => run(command) });
  return [
    ...(hasProfile ? [action('refresh', t('palette.refresh'))] : []),
    action('add-profile', t('palette.addProfile')),
    // These take the palette's place, so the palette must not close after them.
    action('shortcuts', t('palette.shortcuts'), true),
    action('about', t('palette.about'), true),
  ];
}

function useSwitchItems(): PaletteItem[] {
  const { t } = useTranslation();
  const settings = useSettings();
  const profiles = useProfiles();
  const activate = useActivateProfile();
  const set = useSetSettings();
  return [
    ...profiles
      .filter(({ id }) => id !== settings.activeProfileId)
      .map(({ id, name }) =>
        paletteItem({
          id: `profile ${id}`,
          group: 'switch',
          label: t('palette.profile', { name }),
          run: () => activate.mutate(id),
        }),
      ),
    ...LANGUAGES.filter((language) => language !== settings.language).map((language) =>
      paletteItem({
        id: `language ${language}`,
        group: 'switch',
        label: t('palette.language', { name: t(`languages.${language}`) }),
        run: () => set.mutate({ language }),
      }),
    ),
    ...THEMES.filter((theme) => theme !== settings.theme).map((theme) =>
      paletteItem({
        id: `theme ${theme}`,
        group: 'switch',
        label: t('palette.theme', { name: t(`themes.${theme}`) }),
        run: () => set.mutate({ theme }),
      }),
    ),
  ];
}

/** Everything but the accounts. */
export function useCommandItems(profile: Profile | null): PaletteItem[] {
  return [...useGoItems(profile?.kind ?? null), ...useActionItems(profile !== null), ...useSwitchItems()];
}
