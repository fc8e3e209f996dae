import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Exported } from '@shared/ipc/models';
import { useRevealExport } from '@renderer/lib/queries/work';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

interface ExportNoticeProps {
  exported: Exported | undefined;
  error: unknown;
  onDismiss: () => void;
}

/** Where the export went. Nothing when the person closed the dialog. */
export function ExportNotice({ exported, error, onDismiss }: ExportNoticeProps) {
  const { t } = useTranslation('activity');
  const { t: common } = useTranslation();
  const reveal = useRevealExport();
  const failure = error ?? reveal.error;
  if (failure) return <ErrorNotice slim error={failure} onDismiss={onDismiss} />;
  if (!exported) return null;
  return (
    <Alert
      severity="success"
      onClose={onDismiss}
      closeText={common('actions.dismiss')}
      slotProps={{ message: { sx: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 } } }}
    >
      {t('exports.done', { count: exported.rows })}
      <PlainText wrap>{exported.path}</PlainText>
      <Button size="small" onClick={() => reveal.mutate(exported.path)} sx={{ minHeight: 24, py: 0 }}>
        {t('exports.reveal')}
      </Button>
    </Alert>
  );
}
