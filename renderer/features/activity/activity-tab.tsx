import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AccountPage, Profile } from '@shared/ipc/models';

export function ActivityTab({ profile, page }: { profile: Profile; page: AccountPage }) {
  const { t } = useTranslation('activity');
  return <Typography key={`${profile.id} ${page.account.id}`}>{t('title')}</Typography>;
}
