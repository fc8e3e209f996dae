import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Refresh from '@mui/icons-material/Refresh';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AsOf } from '@renderer/ui/as-of';
import { PageHeader } from '@renderer/ui/page-header';

interface AccountsHeaderProps {
  fetchedAt: number | null;
  refreshing: boolean;
  onRefresh: () => void;
  exporting: boolean;
  /** Absent while there is nothing to export. */
  onExport: (() => void) | undefined;
  /** Further actions, before these. */
  children: ReactNode;
}

export function AccountsHeader({
  fetchedAt,
  refreshing,
  onRefresh,
  exporting,
  onExport,
  children,
}: AccountsHeaderProps) {
  const { t } = useTranslation('accounts');
  return (
    <PageHeader
      title={t('title')}
      meta={<AsOf at={fetchedAt} />}
      actions={
        <>
          {children}
          <Button
            variant="outlined"
            color="inherit"
            startIcon={<FileDownloadOutlined />}
            disabled={exporting || !onExport}
            onClick={onExport}
          >
            {t(exporting ? 'exports.working' : 'exports.button')}
          </Button>
          <Button variant="outlined" startIcon={<Refresh />} disabled={refreshing} onClick={onRefresh}>
            {t(refreshing ? 'refresh.working' : 'refresh.button')}
          </Button>
        </>
      }
    />
  );
}
