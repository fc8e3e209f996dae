import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';

export function AccessTab({ profile, page }: { profile: Profile; page: AccountPage }) {
  const { t } = useTranslation('keys');
  return <Typography key={`${profile.id} ${page.account.id}`}>{t('title')}</Typography>;
}
