import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useAppInfo } from '../../lib/queries/system';
import { Details } from '../../ui/details';
import { ErrorNotice } from '../../ui/error-notice';

export function AboutBox({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { data: info, error } = useAppInfo();
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{t('about.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 3, color: 'text.secondary' }}>{t('about.description')}</Typography>
        {error && <ErrorNotice error={error} />}
        <Details
          items={[
            { label: t('about.version'), value: info?.version },
            { label: t('about.electron'), value: info?.electron },
            { label: t('about.chrome'), value: info?.chrome },
            { label: t('about.node'), value: info?.node },
            { label: t('about.platform'), value: info?.platform },
            { label: t('about.build'), value: info && t(info.packaged ? 'about.packaged' : 'about.unpackaged') },
          ]}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} autoFocus>
          {t('actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
