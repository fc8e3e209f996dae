import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Margins } from '@shared/domain/operation';
import { PROFIT_CATEGORIES } from '@shared/domain/report';
import type { MarginSetting } from '@shared/ipc/margin-models';
import { useFormat } from '@renderer/lib/format';
import { OperationStateBadge } from '@renderer/operations/operation-state-badge';
import { FigureTable } from '@renderer/ui/charts/figure-table';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { type HistoryEntry, historyEntries } from '../model/margin-history';
import { Panel } from '../panel';

interface MarginHistoryProps {
  history: UseQueryResult<MarginSetting[]>;
  /** Fills the form with these margins; nothing is sent. */
  onRestore: (margins: Margins) => void;
}

/** All margins that were ever sent for an account from this computer, each with what it changed. */
export function MarginHistory({ history, onRestore }: MarginHistoryProps) {
  const { t } = useTranslation('margins');
  return (
    <Panel title={t('history.title')}>
      {history.error && <ErrorNotice error={history.error} />}
      {history.isPending && <SkeletonBlock height={120} />}
      {history.data?.length === 0 && (
        <EmptyState why="never-synced" title={t('history.emptyTitle')} text={t('history.emptyText')} />
      )}
      {history.data && history.data.length > 0 && <HistoryTable history={history.data} onRestore={onRestore} />}
    </Panel>
  );
}

const START = { textAlign: 'start' } as const;

function HistoryTable({
  history,
  onRestore,
}: { history: readonly MarginSetting[] } & Pick<MarginHistoryProps, 'onRestore'>) {
  const { t } = useTranslation('margins');
  const { currency } = useFormat();
  return (
    <FigureTable caption={t('history.caption', { currency })} maxHeight={420} bare>
      <thead>
        <tr>
          <th scope="col">{t('history.when')}</th>
          <th scope="col" style={START}>
            {t('history.outcome')}
          </th>
          {PROFIT_CATEGORIES.map((category) => (
            <th key={category} scope="col">
              {t(`list.columns.${category}`)}
            </th>
          ))}
          <th scope="col" aria-label={t('history.restore')} />
        </tr>
      </thead>
      <tbody>
        {historyEntries(history).map((entry) => (
          <HistoryRow key={entry.setting.operationId} entry={entry} onRestore={onRestore} />
        ))}
      </tbody>
    </FigureTable>
  );
}

function HistoryRow({ entry, onRestore }: { entry: HistoryEntry } & Pick<MarginHistoryProps, 'onRestore'>) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const { setting, before, isCurrent } = entry;
  const when = format.dateTime(setting.at);
  return (
    <tr>
      <th scope="row">
        {when}
        <Box component="small" sx={{ maxWidth: 260 }}>
          <PlainText>{setting.profileName}</PlainText>
        </Box>
        {setting.note !== '' && (
          <Box component="small" sx={{ maxWidth: 260, whiteSpace: 'normal' }}>
            <PlainText wrap>{setting.note}</PlainText>
          </Box>
        )}
      </th>
      <td style={START}>
        <OperationStateBadge state={setting.state} />
        {isCurrent && <small>{t('history.current')}</small>}
      </td>
      {PROFIT_CATEGORIES.map((category) => (
        <MarginCell key={category} value={setting.margins[category]} before={before?.[category] ?? null} />
      ))}
      <td>
        <Button
          variant="outlined"
          color="inherit"
          aria-label={t('history.restoreLabel', { when })}
          onClick={() => onRestore(setting.margins)}
          sx={{ minHeight: 24, py: 0, px: 2 }}
        >
          {t('history.restore')}
        </Button>
      </td>
    </tr>
  );
}

function MarginCell({ value, before }: { value: Margins['marketing']; before: Margins['marketing'] | null }) {
  const { t } = useTranslation('margins');
  const format = useFormat();
  const unit = (amount: Margins['marketing']) => format.money(amount, { decimals: 3, bare: true });
  const changed = before !== null && before !== value;
  return (
    <td title={t('form.thousandths', { value })}>
      {changed ? <strong>{unit(value)}</strong> : unit(value)}
      {changed && <small>{t('history.was', { before: unit(before) })}</small>}
    </td>
  );
}
