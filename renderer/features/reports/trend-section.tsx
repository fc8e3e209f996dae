import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ReportMonth } from '@shared/domain/report-day';
import { useFormat } from '@renderer/lib/format';
import { useTrend } from '@renderer/lib/queries/reports';
import { useAfterPaint } from '@renderer/lib/use-after-paint';
import { TrendChart } from '@renderer/operations/reports/trend-chart';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { MarginChart } from './margin-chart';

interface TrendSectionProps {
  profileId: ProfileId;
  month: ReportMonth;
  /** The account one came to in the table; null before that. */
  account: { id: AccountId; name: string } | null;
  onSync: () => void;
}

const CHART_HEIGHT = 340;

/** Thirteen months of the portfolio, or of the account that one is on in the table. */
export function TrendSection({ profileId, month, account, onSync }: TrendSectionProps) {
  const { t } = useTranslation('reports');
  const titleId = useId();
  const [ofAccount, setOfAccount] = useState(false);
  const shown = ofAccount ? account : null;
  const painted = useAfterPaint();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 3, rowGap: 1 }}>
        <Typography id={titleId} variant="h2">
          {t('trend.title')}
        </Typography>
        {account ? (
          <ToggleButtonGroup
            size="small"
            exclusive
            value={shown ? 'account' : 'portfolio'}
            aria-label={t('trend.label')}
            onChange={(_event, next: 'account' | 'portfolio' | null) => next && setOfAccount(next === 'account')}
          >
            <ToggleButton value="portfolio">{t('trend.portfolio')}</ToggleButton>
            <ToggleButton value="account" sx={{ maxWidth: 320 }}>
              <PlainText>{account.name}</PlainText>
            </ToggleButton>
          </ToggleButtonGroup>
        ) : (
          <Typography sx={{ color: 'text.secondary' }}>{t('trend.hint')}</Typography>
        )}
      </Box>
      {painted ? (
        <Trend key={shown?.id ?? ''} profileId={profileId} month={month} account={shown} onSync={onSync} />
      ) : (
        <SkeletonBlock height={CHART_HEIGHT} />
      )}
    </Box>
  );
}

function Trend({ profileId, month, account, onSync }: TrendSectionProps) {
  const { t } = useTranslation('reports');
  const format = useFormat();
  const { data, error } = useTrend(profileId, month, account?.id ?? null);
  if (error) return <ErrorNotice error={error} />;
  const columns = { display: 'grid', gap: 4, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' } };
  if (!data) {
    return (
      <Box sx={columns}>
        <SkeletonBlock height={CHART_HEIGHT} />
        <SkeletonBlock height={CHART_HEIGHT} />
      </Box>
    );
  }
  const known = data.filter(({ quality }) => quality !== 'missing').length;
  if (known < 2) {
    return (
      <EmptyState
        why="never-synced"
        title={t('trend.notEnough', { number: format.number(known) })}
        action={
          <Button variant="outlined" onClick={onSync}>
            {t('trend.fetch')}
          </Button>
        }
      />
    );
  }
  const name = account?.name ?? '';
  return (
    <Box sx={columns}>
      <TrendChart title={account ? t('trend.accountTitle', { name }) : t('trend.portfolioTitle')} months={data} />
      <MarginChart title={account ? t('trend.marginAccountTitle', { name }) : t('trend.marginTitle')} months={data} />
    </Box>
  );
}
