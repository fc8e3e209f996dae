import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayRange } from '@shared/domain/report-day';
import type { Period } from '@shared/domain/report-maths';
import { useExportUsage, useRevealExport } from '@renderer/lib/queries/work';
import { ErrorNotice } from '@renderer/ui/error-notice';
import type { Whose } from './use-usage-work';

interface UsageExportProps {
  whose: Whose;
  range: DayRange;
  period: Period;
}

/** Saves raw and derived fields of the range as CSV, and says where. */
export function UsageExport({ whose, range, period }: UsageExportProps) {
  const { t } = useTranslation('account');
  const exporting = useExportUsage();
  const reveal = useRevealExport();
  const [open, setOpen] = useState(false);
  const saved = exporting.data;
  const close = () => setOpen(false);
  const start = () =>
    exporting.mutate(
      { profileId: whose.profileId, accountId: whose.accountId, ...range, period },
      { onSettled: (result, error) => setOpen(Boolean(result ?? error)) },
    );
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<FileDownloadOutlined />}
        disabled={exporting.isPending}
        onClick={start}
      >
        {t('usage.export')}
      </Button>
      <Snackbar
        open={open}
        autoHideDuration={exporting.error ? null : 12_000}
        onClose={(_, reason) => reason !== 'clickaway' && close()}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      >
        {exporting.error ? (
          <div>
            <ErrorNotice error={exporting.error} onDismiss={close} />
          </div>
        ) : (
          <Alert
            severity="success"
            onClose={close}
            sx={{ bgcolor: 'background.paper' }}
            action={
              saved && (
                <Button color="inherit" onClick={() => reveal.mutate(saved.path)}>
                  {t('usage.showFolder')}
                </Button>
              )
            }
          >
            {saved && t('usage.exported', { count: saved.rows, path: saved.path })}
          </Alert>
        )}
      </Snackbar>
    </>
  );
}
