import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import { useMarginDrift } from '@renderer/lib/queries/margins';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { Panel } from '../panel';
import { DriftLine } from './drift-line';
import { isJudged } from './drift-words';
import { SilentLines } from './silent-lines';

/** Whether what Spoki reports for one account fits what is registered, category by category. */
export function AccountDriftPanel({ profileId, accountId }: { profileId: ProfileId; accountId: AccountId }) {
  const { t } = useTranslation('margins');
  const [only] = useState([accountId]);
  const drift = useMarginDrift(profileId, only);
  const account = drift.data?.accounts[0];
  return (
    <Panel title={t('drift.shortTitle')} about={t('drift.about')}>
      {drift.error && <ErrorNotice error={drift.error} />}
      {drift.isPending && <SkeletonBlock height={160} />}
      {drift.data && !account && (
        <Typography sx={{ color: 'text.secondary' }}>{t('drift.nothingComparedText')}</Typography>
      )}
      {account && (
        <>
          {account.missingDays > 0 && (
            <Typography sx={{ color: 'text.secondary' }}>
              {t('drift.missingDays', { count: account.missingDays })}
            </Typography>
          )}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {account.lines.filter(isJudged).map((line) => (
              <DriftLine key={line.line} line={line} />
            ))}
          </Box>
          <SilentLines lines={account.lines} />
        </>
      )}
    </Panel>
  );
}
