import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyHealth, KeyProblem } from '@shared/ipc/support-models';
import { MISSING } from '@renderer/lib/format';
import { DataTable } from '@renderer/ui/data-table/data-table';
import type { TableColumn } from '@renderer/ui/data-table/table-types';
import { EmptyState } from '@renderer/ui/empty-state';
import { LinkButton } from '@renderer/ui/links';
import { PlainText } from '@renderer/ui/plain-text';
import { StatusBadge, type Tone } from '@renderer/ui/status-badge';
import { Age } from './key-words';
import { type FoundProblem, problemId } from './model/key-health';

const TONES: Record<KeyProblem, Tone> = {
  'no-key': 'neutral',
  'never-used': 'info',
  rejected: 'bad',
  old: 'warning',
  'no-private-key': 'warning',
  'duplicate-service-user': 'warning',
};
const VISIBLE = ['account', 'problem', 'user', 'since'];

interface HealthTableProps {
  rows: readonly FoundProblem[];
  loading: boolean;
  resetKey: string;
  selected: ReadonlySet<string>;
  onMark: (ids: readonly string[], on: boolean) => void;
  onClear: () => void;
  empty: ReactNode;
}

/** One row for each problem. */
export function HealthTable({ rows, loading, resetKey, selected, onMark, onClear, empty }: HealthTableProps) {
  const { t } = useTranslation('keys');
  const navigate = useNavigate();
  const columns = useColumns();
  const labelOf = useCallback(
    ({ accountName, problem, email }: FoundProblem) =>
      t('health.select', { account: accountName, problem: t(`health.problems.${problem}`), user: email ?? '' }).trim(),
    [t],
  );
  return (
    <Box sx={{ flex: '1 0 auto', minHeight: 300, display: 'flex' }}>
      <DataTable
        label={t('health.table')}
        rows={rows}
        rowId={problemId}
        columns={columns}
        visible={VISIBLE}
        onOpen={({ accountId }) =>
          void navigate({ to: '/accounts/$accountId', params: { accountId }, search: { tab: 'access' } })
        }
        selection={{
          selected,
          onToggle: (id) => onMark([id], !selected.has(id)),
          boxes: { onMark, onClear, labelOf, allLabel: t('health.selectAll') },
        }}
        loading={loading}
        resetKey={resetKey}
        empty={empty}
      />
    </Box>
  );
}

function useColumns(): TableColumn<FoundProblem>[] {
  const { t } = useTranslation('keys');
  return useMemo(
    () => [
      {
        id: 'account',
        header: t('columns.account'),
        size: 220,
        cell: ({ accountName, accountId }) => (
          <>
            <PlainText>{accountName}</PlainText>
            <span className="quiet">{accountId}</span>
          </>
        ),
      },
      {
        id: 'problem',
        header: t('health.columns.problem'),
        size: 210,
        cell: ({ problem }) => <StatusBadge tone={TONES[problem]}>{t(`health.problems.${problem}`)}</StatusBadge>,
      },
      {
        id: 'user',
        header: t('health.columns.user'),
        size: 260,
        cell: ({ email, roleId }) => (email === null ? (roleId ?? MISSING) : <PlainText>{email}</PlainText>),
      },
      {
        id: 'since',
        header: t('health.columns.since'),
        description: t('health.aboutSince'),
        size: 120,
        cell: ({ since }) => <Age at={since} />,
      },
    ],
    [t],
  );
}

interface EmptyHealthProps {
  health: KeyHealth;
  /** There are problems, of other kinds than the one asked for. */
  filtered: boolean;
  onWiden: () => void;
}

/** Why no problem is shown: nobody looked, none of this kind, or nothing is wrong as far as was read. */
export function EmptyHealth({ health: { accounts, unread }, filtered, onWiden }: EmptyHealthProps) {
  const { t } = useTranslation('keys');
  if (accounts.length === 0) {
    const action = (
      <LinkButton to="/accounts" variant="contained">
        {t('empty.toAccounts')}
      </LinkButton>
    );
    return <EmptyState why="never-synced" title={t('empty.neverTitle')} text={t('empty.neverText')} action={action} />;
  }
  if (filtered) {
    const action = (
      <Button variant="contained" onClick={onWiden}>
        {t('health.showAll')}
      </Button>
    );
    return <EmptyState why="nothing-matches" title={t('health.noneOfKind')} action={action} />;
  }
  return (
    <EmptyState
      why="nothing-matches"
      title={t('health.well')}
      text={t(unread > 0 ? 'health.wellUnread' : 'health.wellRead')}
    />
  );
}
