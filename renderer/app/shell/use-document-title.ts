import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveProfile } from '../../lib/queries/profiles';

const ROOMS = [
  'overview',
  'accounts',
  'credit',
  'margins',
  'reports',
  'onboarding',
  'team',
  'keys',
  'activity',
  'settings',
] as const;

/** Names the window after the screen and the profile, so that the system's window list tells them apart. */
export function useDocumentTitle(): void {
  const { t } = useTranslation();
  const profile = useActiveProfile();
  const { pathname } = useLocation();
  const room = ROOMS.find((name) => pathname === `/${name}` || pathname.startsWith(`/${name}/`));
  const title = [room && t(`nav.${room}`), profile?.name, t('appName')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
