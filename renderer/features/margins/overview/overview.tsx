import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useMarginDrift, useMarginRegister } from '@renderer/lib/queries/margins';
import { select, useSelection } from '@renderer/lib/selection';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PageHeader } from '@renderer/ui/page-header';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { DriftPanel } from '../drift/drift-panel';
import { summariseDrift } from '../drift/drift-summary';
import { marginRows } from '../model/margin-rows';
import { MarginList } from './margin-list';

interface OverviewProps {
  profile: Profile;
  onTask: (task: 'set' | 'what-if') => void;
}

type View = 'accounts' | 'drift';

/** The register of margins over all accounts, and where it is at odds with what Spoki reports. */
export function Overview({ profile, onTask }: OverviewProps) {
  const { t } = useTranslation('margins');
  const [view, setView] = useState<View>('accounts');
  const selection = useSelection(profile.id);
  const list = useAccountList(profile.id);
  const register = useMarginRegister(profile.id);
  const drift = useMarginDrift(profile.id, null);
  const rows = useMemo(
    () => (list.data && register.data ? marginRows(list.data.rows, register.data, drift.data) : null),
    [list.data, register.data, drift.data],
  );
  const drifting = useMemo(() => (drift.data ? summariseDrift(drift.data).drifting.length : 0), [drift.data]);
  const none = selection.length === 0;
  const error = list.error ?? register.error;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('about')}
        actions={
          <>
            <Button
              variant="outlined"
              color="inherit"
              disabled={none}
              title={none ? t('list.chooseFirst') : undefined}
              onClick={() => onTask('what-if')}
            >
              {t('list.whatIf')}
            </Button>
            <Button
              variant="contained"
              disabled={none}
              title={none ? t('list.chooseFirst') : undefined}
              onClick={() => onTask('set')}
            >
              {t('list.setAction')}
            </Button>
          </>
        }
      />
      <Box sx={{ borderBottom: 1, borderColor: 'divider', px: 5 }}>
        <Tabs value={view} onChange={(_, next: View) => setView(next)} aria-label={t('list.views')}>
          <Tab value="accounts" label={t('list.accounts')} id="margins-tab-accounts" aria-controls="margins-panel" />
          <Tab
            value="drift"
            label={drifting > 0 ? t('list.driftCount', { count: drifting }) : t('list.drift')}
            id="margins-tab-drift"
            aria-controls="margins-panel"
          />
        </Tabs>
      </Box>
      <Box
        role="tabpanel"
        id="margins-panel"
        aria-labelledby={`margins-tab-${view}`}
        sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 2, px: 5, py: 3, overflow: 'auto' }}
      >
        {error && <ErrorNotice error={error} />}
        {view === 'accounts' && !error && (
          <MarginList
            rows={rows}
            everFetched={list.data?.fetchedAt !== null}
            selected={selection}
            onSelect={(accountIds) => select(profile.id, accountIds)}
          />
        )}
        {view === 'drift' && drift.error && <ErrorNotice error={drift.error} />}
        {view === 'drift' && drift.isPending && <SkeletonBlock height={240} />}
        {view === 'drift' && drift.data && <DriftPanel drift={drift.data} />}
      </Box>
    </>
  );
}
