import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { Exported } from '@shared/ipc/models';
import { useRevealExport } from '@renderer/lib/queries/work';
import { ErrorNotice } from './error-notice';
import { PlainText } from './plain-text';

interface ExportNoticeProps {
  exported: Exported | undefined;
  error: unknown;
  /** Says what was saved; the path follows. */
  done: (rows: number) => string;
  /** Names the button that shows the file where it lies. */
  revealLabel: string;
  onDismiss: () => void;
}

/** Where the export went. Nothing when the person closed the dialog. */
export function ExportNotice({ exported, error, done, revealLabel, onDismiss }: ExportNoticeProps) {
  const { t } = useTranslation();
  const reveal = useRevealExport();
  const failure = error ?? reveal.error;
  if (failure) return <ErrorNotice slim error={failure} onDismiss={onDismiss} />;
  if (!exported) return null;
  return (
    <Alert
      severity="success"
      onClose={onDismiss}
      closeText={t('actions.dismiss')}
      slotProps={{ message: { sx: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 } } }}
    >
      {done(exported.rows)}
      <PlainText wrap>{exported.path}</PlainText>
      <Button size="small" onClick={() => reveal.mutate(exported.path)} sx={{ minHeight: 24, py: 0 }}>
        {revealLabel}
      </Button>
    </Alert>
  );
}
