import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { PageHeader } from '@renderer/ui/page-header';
import { ManyTask } from './many/many-task';
import { useWay, WAYS } from './model/drafts';
import { OneTask } from './one/one-task';

/** New clients: one by a form, or many from a file or pasted cells. What was typed stays until it is sent or the app is closed. */
export function ClientsTask({ profile, onBack }: { profile: Profile; onBack: () => void }) {
  const { t } = useTranslation('clients');
  const [way, setWay] = useWay(profile.id);
  return (
    <Box
      sx={{
        flex: 1,
        minWidth: 0,
        minHeight: 0,
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        overflow: 'auto',
      }}
    >
      <PageHeader
        title={t('title')}
        back={
          <Link component="button" type="button" variant="caption" onClick={onBack}>
            ‹ {t('back')}
          </Link>
        }
        actions={
          <FilterToggles
            label={t('way.label')}
            value={way}
            onChange={(next) => setWay(() => next)}
            options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          />
        }
      />
      <Box sx={{ px: 5, pb: 5, flex: '1 0 auto', display: 'flex', flexDirection: 'column', gap: 4 }}>
        <UnknownOutcomes profileId={profile.id} />
        {way === 'one' ? <OneTask profile={profile} /> : <ManyTask profile={profile} />}
      </Box>
    </Box>
  );
}
