import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountKeyView } from '@shared/ipc/key-models';
import type { AccountPage, Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useClientKeys, useUnsavedKeys } from '@renderer/lib/queries/client-keys';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { Details } from '@renderer/ui/details';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { Fingerprint } from '@renderer/ui/fingerprint';
import { TextLink } from '@renderer/ui/links';
import { SkeletonRows } from '@renderer/ui/skeletons';
import { KeyActions, ObstacleNotice } from './key-actions';
import { KeyNotices } from './key-notices';
import { Age, KeyStateBadge, LastCheck, LastOperation } from './key-words';
import { keyStateOf } from './model/key-state';
import { UnsavedKeys } from './unsaved-keys';
import { useKeyWork } from './use-key-work';

interface AccessTabProps {
  profile: Profile;
  page: AccountPage;
  /** Who has access by that key, brought from another feature. */
  people?: ReactNode;
}

/** The key of one account: what is known of it, and what can be done with it. */
export function AccessTab({ profile, page, people }: AccessTabProps) {
  const { t } = useTranslation('keys');
  const { id } = page.account;
  const { data, error } = useClientKeys(profile.id);
  const { data: unsaved } = useUnsavedKeys();
  const row = data?.find(({ accountId }) => accountId === id);
  return (
    <Box sx={{ display: 'grid', gap: 6, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4, maxWidth: 860 }}>
        {unsaved?.some(({ accountId, profileId }) => accountId === id && profileId === profile.id) && <UnsavedKeys />}
        <UnknownOutcomes profileId={profile.id} accountId={id} />
        <Typography variant="h2">{t('access.title')}</Typography>
        {error && <ErrorNotice error={error} />}
        {!data && !error && <SkeletonRows count={6} />}
        {data && !row && <Alert severity="info">{t('access.gone')}</Alert>}
        {row && <AccountKeyPart profile={profile} row={row} />}
        {profile.kind === 'partner' && (
          <Box>
            <TextLink to="/keys">{t('access.all')}</TextLink>
          </Box>
        )}
      </Box>
      {people}
    </Box>
  );
}

function AccountKeyPart({ profile, row }: { profile: Profile; row: AccountKeyView }) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const work = useKeyWork(profile.id);
  const { held } = row;
  const inLine = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 } as const;
  return (
    <>
      <ObstacleNotice profile={profile} />
      <Box role="toolbar" aria-label={t('access.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <KeyActions profile={profile} rows={[row]} work={work} />
      </Box>
      <KeyNotices work={work} />
      <Details
        items={[
          { label: t('columns.state'), value: <KeyStateBadge state={keyStateOf(row)} /> },
          { label: t('columns.key'), value: <Fingerprint last={held?.fingerprint ?? null} /> },
          {
            label: t('access.kept'),
            value: held ? t(`kept.${held.kept}`) : t('access.notHeld'),
          },
          {
            label: t('columns.since'),
            value: held ? (
              <>
                {format.dateTime(held.since)} (<Age at={held.since} />)
              </>
            ) : (
              <Age at={null} />
            ),
          },
          { label: t('columns.lastSuccess'), value: <Age at={row.lastSuccessAt} /> },
          {
            label: t('columns.lastCheck'),
            value: (
              <Box sx={inLine}>
                <LastCheck check={row.lastCheck} />
              </Box>
            ),
          },
          {
            label: t('columns.lastOperation'),
            value: (
              <Box sx={inLine}>
                <LastOperation operation={row.lastOperation} />
              </Box>
            ),
          },
        ]}
      />
    </>
  );
}
