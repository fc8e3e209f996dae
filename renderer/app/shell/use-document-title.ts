import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useActiveProfile } from '../../lib/queries/profiles';

/** Names the window after the screen and the profile, so that the system's window list tells them apart. */
export function useDocumentTitle(): void {
  const { t } = useTranslation();
  const profile = useActiveProfile();
  const { pathname } = useLocation();
  const room = pathname.startsWith('/settings')
    ? t('nav.settings')
    : pathname.startsWith('/accounts')
      ? t('nav.accounts')
      : null;
  const title = [room, profile?.name, t('appName')].filter(Boolean).join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
