import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationId } from '@shared/domain/operation';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useExportJournal } from '@renderer/lib/queries/journal';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ActivityTable } from './activity-table';
import { EmptyActivity } from './empty-activity';
import { ExportMenu } from './export-menu';
import { OperationPanel } from './operation-panel';
import { useActivity } from './use-activity';
import { SavedNotice } from './saved-notice';

/** Without filters a short list needs no more; a long one scrolls in here. */
const TABLE_HEIGHT = 'clamp(240px, calc(100vh - 420px), 720px)';

/** The writes of one account, from this profile. */
export function ActivityTab({ profile, page }: { profile: Profile; page: AccountPage }) {
  const { t } = useTranslation('activity');
  const format = useFormat();
  const { id: accountId } = page.account;
  const filter = useMemo(() => ({ profileId: profile.id, accountId }), [profile.id, accountId]);
  const [opened, setOpened] = useState<OperationId | null>(null);
  const activity = useActivity(filter);
  const exporting = useExportJournal();
  const words = { count: activity.total ?? 0, shown: format.number(activity.total) };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <UnknownOutcomes profileId={profile.id} accountId={accountId} />
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 2, minHeight: 32 }}>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {activity.total !== null && t('count', words)}
        </Box>
        <ExportMenu
          count={activity.total}
          working={exporting.isPending}
          onExport={(as) => exporting.mutate({ format: as, filter })}
        />
      </Box>
      <SavedNotice exporting={exporting} />
      {activity.error && activity.rows.length > 0 && <ErrorNotice slim error={activity.error} />}
      <Box sx={{ height: TABLE_HEIGHT, display: 'flex' }}>
        <ActivityTable
          activity={activity}
          oneAccount
          onOpen={setOpened}
          empty={<EmptyActivity error={activity.error} everything={0} onClear={null} />}
        />
      </Box>
      <OperationPanel operationId={opened} onClose={() => setOpened(null)} />
    </Box>
  );
}
