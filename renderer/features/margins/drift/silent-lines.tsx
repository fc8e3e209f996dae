import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { MIN_DRIFT_COUNT } from '@shared/domain/margin-drift';
import type { LineDriftView } from '@shared/ipc/margin-models';
import { useFormat } from '@renderer/lib/format';
import { StatusBadge } from '@renderer/ui/status-badge';
import { SILENT_REASONS } from './drift-summary';

/** The categories of which nothing can be said, by the reason. Nothing where there are none. */
export function SilentLines({ lines }: { lines: readonly LineDriftView[] }) {
  const { t } = useTranslation('margins');
  const { locale } = useFormat();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const groups = SILENT_REASONS.map((why) => ({
    why,
    names: lines.flatMap((each) =>
      each.verdict === 'silent' && each.why === why ? [t(`categories.${each.line}`)] : [],
    ),
  })).filter(({ names }) => names.length > 0);
  if (groups.length === 0) return null;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      <StatusBadge tone="neutral">{t('drift.verdicts.silent')}</StatusBadge>
      <Box component="ul" sx={{ m: 0, pl: 5 }}>
        {groups.map(({ why, names }) => (
          <li key={why}>
            {t('drift.silentLines', {
              categories: list.format(names),
              why: t(`drift.why.${why}`, { count: MIN_DRIFT_COUNT }),
            })}
          </li>
        ))}
      </Box>
    </Box>
  );
}
