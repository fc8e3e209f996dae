import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_DRIFT_COUNT } from '@shared/domain/margin-drift';
import type { AccountDrift, DriftView } from '@shared/ipc/margin-models';
import { EmptyState } from '@renderer/ui/empty-state';
import { TextLink } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { DriftLine } from './drift-line';
import { isJudged } from './drift-words';
import { type DriftSummary, SILENT_REASONS, summariseDrift } from './drift-summary';

/** All accounts whose reports do not fit the register, with the evidence; and of how many nothing can be said, and why. */
export function DriftPanel({ drift }: { drift: DriftView }) {
  const { t } = useTranslation('margins');
  const summary = useMemo(() => summariseDrift(drift), [drift]);
  if (drift.accounts.length === 0) {
    return (
      <EmptyState why="never-synced" title={t('drift.nothingComparedTitle')} text={t('drift.nothingComparedText')} />
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 880 }}>
      <Box>
        <Typography sx={{ color: 'text.secondary' }}>{t('drift.about')}</Typography>
        <StatusBadge tone={summaryTone(summary)}>{summaryWords(t, summary)}</StatusBadge>
      </Box>
      {summary.drifting.map((account) => (
        <DriftingAccount key={account.accountId} account={account} />
      ))}
      <NotJudged summary={summary} withoutRegister={drift.withoutRegister} />
    </Box>
  );
}

function summaryWords(t: TFunction<'margins'>, { drifting, compared }: DriftSummary): string {
  if (drifting.length > 0) return t('drift.someDrift', { count: drifting.length });
  return compared > 0 ? t('drift.noneOf', { count: compared }) : t('drift.noneYet');
}

function summaryTone({ drifting, compared }: DriftSummary): Tone {
  if (drifting.length > 0) return 'warning';
  return compared > 0 ? 'good' : 'neutral';
}

function DriftingAccount({ account }: { account: AccountDrift }) {
  const { t } = useTranslation('margins');
  const { accountId, accountName, missingDays, lines } = account;
  return (
    <Box
      component="article"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', px: 4, pt: 3, pb: 2 }}
    >
      <Typography variant="h2" sx={{ mb: 2 }}>
        <TextLink to="/accounts/$accountId" params={{ accountId }} search={{ tab: 'margins' }} title={t('drift.open')}>
          <PlainText>{accountName}</PlainText>
        </TextLink>
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {lines
          .filter(isJudged)
          .filter(({ verdict }) => verdict === 'drift')
          .map((line) => (
            <DriftLine key={line.line} line={line} />
          ))}
      </Box>
      {missingDays > 0 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {t('drift.missingDays', { count: missingDays })}
        </Typography>
      )}
    </Box>
  );
}

function NotJudged({ summary, withoutRegister }: { summary: DriftSummary; withoutRegister: number }) {
  const { t } = useTranslation('margins');
  const reasons = SILENT_REASONS.filter((why) => summary.silent[why] > 0).map((why) =>
    t('drift.whyCount', { count: summary.silent[why], why: t(`drift.why.${why}`, { count: MIN_DRIFT_COUNT }) }),
  );
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {summary.silentCount > 0 && (
        <Typography>
          {t('drift.cannot', { count: summary.silentCount })} {reasons.join('; ')}.
        </Typography>
      )}
      {withoutRegister > 0 && <Typography>{t('drift.withoutRegister', { count: withoutRegister })}</Typography>}
    </Box>
  );
}
