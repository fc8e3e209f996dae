import { useTranslation } from 'react-i18next';
import type { Exported } from '@shared/ipc/models';
import { ExportNotice } from '@renderer/ui/export-notice';

interface SavedNoticeProps {
  /** The work of exporting. */
  exporting: { data: Exported | undefined; error: unknown; reset: () => void };
}

/** Where the records went. */
export function SavedNotice({ exporting }: SavedNoticeProps) {
  const { t } = useTranslation('activity');
  return (
    <ExportNotice
      exported={exporting.data}
      error={exporting.error}
      done={(count) => t('exports.done', { count })}
      revealLabel={t('exports.reveal')}
      onDismiss={exporting.reset}
    />
  );
}
