import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileId } from '@shared/domain/ids';
import type { Settings } from '@shared/ipc/models';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useSetSettings, useSettings } from '../../lib/queries/settings';
import { useTestAlert } from '../../lib/queries/watch';
import { ErrorNotice } from '../../ui/error-notice';
import { TimeField } from './time-field';

const RUNWAY_DAYS = { least: 1, most: 90 };

interface RowProps {
  label: string;
  labelId: string;
  help: string;
  children: ReactNode;
}

function Row({ label, labelId, help, children }: RowProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 3,
        py: 2,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 240 }}>
        <Typography id={labelId}>{label}</Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {help}
        </Typography>
      </Box>
      {children}
    </Box>
  );
}

function DaysField({ alerts, onDays }: { alerts: Settings['alerts']; onDays: (days: number) => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(String(alerts.runwayDays));
  const days = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
  const fits = days >= RUNWAY_DAYS.least && days <= RUNWAY_DAYS.most;
  return (
    <TextField
      size="small"
      label={t('alerts.runwayDays')}
      value={typed}
      error={!fits}
      helperText={fits ? undefined : t('alerts.runwayRange', RUNWAY_DAYS)}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => (fits ? days !== alerts.runwayDays && onDays(days) : setTyped(String(alerts.runwayDays)))}
      slotProps={{ htmlInput: { inputMode: 'numeric' } }}
      sx={{ width: 160 }}
    />
  );
}

function TestAlert({ profileId }: { profileId: ProfileId }) {
  const { t } = useTranslation('settings');
  const { mutate, data, error, isPending } = useTestAlert(profileId);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3, py: 2 }}>
      <Button variant="outlined" disabled={isPending} onClick={() => mutate()}>
        {t('alerts.test')}
      </Button>
      <Box role="status">{data && t(data.supported ? 'alerts.tested' : 'alerts.unsupported')}</Box>
      {error && <ErrorNotice error={error} />}
    </Box>
  );
}

/** What the app does by itself: notifications, and a synchronisation each night. Each change applies at once. */
export function AlertsSection() {
  const { t } = useTranslation('settings');
  const { alerts, nightlySync } = useSettings();
  const profile = useActiveProfile();
  const set = useSetSettings();
  const ids = { alerts: useId(), days: useId(), quiet: useId(), nightly: useId() };
  const change = (changes: Partial<Settings['alerts']>): void => set.mutate({ alerts: { ...alerts, ...changes } });
  const nightly = (changes: Partial<Settings['nightlySync']>): void =>
    set.mutate({ nightlySync: { ...nightlySync, ...changes } });
  return (
    <Box>
      {set.error && <ErrorNotice error={set.error} />}
      <Row label={t('alerts.enabled')} labelId={ids.alerts} help={t('alerts.enabledHelp')}>
        <Switch
          checked={alerts.enabled}
          onChange={(_event, enabled) => change({ enabled })}
          slotProps={{ input: { 'aria-labelledby': ids.alerts, role: 'switch' } }}
        />
      </Row>
      <Row label={t('alerts.runway')} labelId={ids.days} help={t('alerts.runwayHelp')}>
        <DaysField alerts={alerts} onDays={(runwayDays) => change({ runwayDays })} />
      </Row>
      <Row label={t('alerts.quiet')} labelId={ids.quiet} help={t('alerts.quietHelp')}>
        <Box role="group" aria-labelledby={ids.quiet} sx={{ display: 'flex', gap: 2 }}>
          {(['from', 'to'] as const).map((end) => (
            <TimeField
              key={end}
              label={t(`alerts.${end}`)}
              value={alerts.quiet[end]}
              onChange={(time) => change({ quiet: { ...alerts.quiet, [end]: time } })}
            />
          ))}
        </Box>
      </Row>
      {profile && <TestAlert profileId={profile.id} />}
      <Row label={t('alerts.nightly')} labelId={ids.nightly} help={t('alerts.nightlyHelp')}>
        <TimeField
          label={t('alerts.nightlyAt')}
          value={nightlySync.at}
          onChange={(at) => nightly({ at })}
          disabled={!nightlySync.enabled}
        />
        <Switch
          checked={nightlySync.enabled}
          onChange={(_event, enabled) => nightly({ enabled })}
          slotProps={{ input: { 'aria-labelledby': ids.nightly, role: 'switch' } }}
        />
      </Row>
    </Box>
  );
}
