import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationId } from '@shared/domain/operation';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useExportJournal, useLatestOperations, useVerifyJournal } from '@renderer/lib/queries/journal';
import type { TableHandle } from '@renderer/ui/data-table/table-types';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { ActivityTable } from './activity-table';
import { EmptyActivity } from './empty-activity';
import { ExportMenu } from './export-menu';
import { ActivityChips } from './filters/activity-chips';
import { ActivityFilters } from './filters/activity-filters';
import { NO_FILTER, isNarrowed, toJournalFilter } from './model/activity-filter';
import { OperationPanel } from './operation-panel';
import { useActivity } from './use-activity';
import { VerifyResult } from './verify-result';
import { SavedNotice } from './saved-notice';

/** Every write of the app: found, read, exported, and its chain verified. */
export function ActivityScreen({ profile }: { profile: Profile }) {
  const { t } = useTranslation('activity');
  const table = useRef<TableHandle>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [opened, setOpened] = useState<OperationId | null>(null);
  const journalFilter = useDeferredValue(useMemo(() => toJournalFilter(filter), [filter]));
  const activity = useActivity(journalFilter);
  const everything = useLatestOperations({}, 1).data?.total ?? 0;
  const exporting = useExportJournal();
  const verifying = useVerifyJournal();

  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <PageHeader
        title={t('title')}
        meta={t('about')}
        actions={
          <>
            <ExportMenu
              count={activity.total}
              working={exporting.isPending}
              onExport={(format) => exporting.mutate({ format, filter: journalFilter })}
            />
            <Button
              variant="outlined"
              startIcon={<VerifiedUserOutlined />}
              title={t('verify.about')}
              disabled={verifying.isPending}
              onClick={() => verifying.mutate()}
            >
              {t(verifying.isPending ? 'verify.working' : 'verify.button')}
            </Button>
          </>
        }
      />
      <ActivityFilters
        profile={profile}
        filter={filter}
        onChange={setFilter}
        onEnterTable={() => table.current?.enter()}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, px: 5, minHeight: 40 }}>
        <Count shown={activity.total} everything={everything} narrowed={isNarrowed(filter)} />
        <ActivityChips filter={filter} onChange={setFilter} />
      </Box>
      <Box sx={{ px: 5, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', '& > *': { mb: 2 } }}>
        <SavedNotice exporting={exporting} />
        {verifying.data && <VerifyResult report={verifying.data} onOpen={setOpened} onDismiss={verifying.reset} />}
        {verifying.error && <ErrorNotice error={verifying.error} onDismiss={verifying.reset} />}
        {activity.error && activity.rows.length > 0 && <ErrorNotice slim error={activity.error} />}
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', px: 5, pb: 4 }}>
        <ActivityTable
          ref={table}
          activity={activity}
          onOpen={setOpened}
          resetKey={JSON.stringify(journalFilter)}
          empty={<EmptyActivity error={activity.error} everything={everything} onClear={() => setFilter(NO_FILTER)} />}
        />
      </Box>
      <OperationPanel
        operationId={opened}
        onClose={() => setOpened(null)}
        onOnlyAccount={(account) => {
          setOpened(null);
          setFilter({ ...filter, account });
        }}
      />
    </Box>
  );
}

interface CountProps {
  shown: number | null;
  everything: number;
  narrowed: boolean;
}

function Count({ shown, everything, narrowed }: CountProps) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const words = { count: everything, shown: format.number(shown), total: format.number(everything) };
  return (
    <Box role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', mr: 1 }}>
      {shown !== null && t(narrowed ? 'countOf' : 'count', words)}
    </Box>
  );
}
