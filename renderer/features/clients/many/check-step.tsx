import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskedClient } from '@shared/domain/client-requests';
import { CLIENTS_PER_REQUEST } from '@shared/domain/new-client';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { FilterToggles } from '@renderer/operations/jobs/filter-toggles';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { ComparedWith } from '../compared-with';
import type { ClientValues, ManyDraft } from '../model/drafts';
import { type CheckRow, checkDrafts, chosenClients, isShown, rowsOf, SHOWN, type Shown } from '../model/many';
import { type AccountsIndex, useAccountsIndex } from '../use-accounts-index';
import { CheckTable } from './check-table';
import { CorrectDialog } from './correct-dialog';
import { DefaultVat } from './default-vat';

interface CheckStepProps {
  profile: Profile;
  draft: ManyDraft;
  change: (next: (before: ManyDraft) => ManyDraft) => void;
  onReview: (asked: readonly AskedClient[]) => void;
  reviewing: boolean;
  error: Error | null;
}

/** Checked anew only when a row may come out differently, since there may be 10,000; a rate is let to be typed first. */
function useRows({ table, columns, edits, marks, said, defaultVat }: ManyDraft, accounts: AccountsIndex): CheckRow[] {
  const rate = useDeferredValue(defaultVat);
  const checked = useMemo(
    () => checkDrafts({ table, columns, edits, defaultVat: rate }, accounts),
    [table, columns, edits, rate, accounts],
  );
  return useMemo(() => rowsOf(checked, { marks, said }), [checked, marks, said]);
}

/** Every row with what is wrong with it; rows are corrected here, taken in or left out. Nothing is sent from here. */
export function CheckStep({ profile, draft, change, onReview, reviewing, error }: CheckStepProps) {
  const accounts = useAccountsIndex(profile.id);
  const rows = useRows(draft, accounts.index);
  const [shown, setShown] = useState<Shown>('all');
  const [correcting, setCorrecting] = useState<number | null>(null);
  const visible = useMemo(() => rows.filter((row) => isShown(row, shown)), [rows, shown]);
  const chosen = useMemo(() => chosenClients(rows), [rows]);

  const mark = (lines: readonly number[], include: boolean): void =>
    change((before) => ({
      ...before,
      marks: { ...before.marks, ...Object.fromEntries(lines.map((line) => [line, include])) },
    }));
  const correct = (line: number, values: ClientValues): void => {
    setCorrecting(null);
    change((before) => {
      const { [line]: _settled, ...said } = before.said;
      const { [line]: _earlier, ...marks } = before.marks;
      return { ...before, said, marks, edits: { ...before.edits, [line]: values } };
    });
  };
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Summary rows={rows} chosen={chosen.length} shown={shown} onShown={setShown} />
      <ComparedWith profile={profile} count={accounts.count} at={accounts.at} />
      {visible.length === 0 ? (
        <NoneShown onShowAll={() => setShown('all')} />
      ) : (
        <CheckTable rows={visible} defaultVat={draft.defaultVat} onMark={mark} onCorrect={setCorrecting} />
      )}
      {rows.some(({ checked }) => checked.draft.values.vat === '') && (
        <DefaultVat
          value={draft.defaultVat}
          onChange={(typed) => change((before) => ({ ...before, defaultVat: typed }))}
        />
      )}
      {error && <ErrorNotice error={error} />}
      <Foot
        chosen={chosen.length}
        reviewing={reviewing}
        onReview={() => onReview(chosen)}
        onBack={() => change((before) => ({ ...before, step: 'columns' }))}
      />
      <CorrectDialog
        row={rows.find(({ checked }) => checked.line === correcting) ?? null}
        defaultVat={draft.defaultVat}
        onClose={() => setCorrecting(null)}
        onCorrect={correct}
      />
    </Box>
  );
}

function NoneShown({ onShowAll }: { onShowAll: () => void }) {
  const { t } = useTranslation('clients');
  return (
    <EmptyState
      why="nothing-matches"
      title={t('check.noneShown')}
      action={
        <Button variant="outlined" onClick={onShowAll}>
          {t('check.showAll')}
        </Button>
      }
    />
  );
}

interface SummaryProps {
  rows: readonly CheckRow[];
  chosen: number;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

function Summary({ rows, chosen, shown, onShown }: SummaryProps) {
  const { t } = useTranslation('clients');
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 4, rowGap: 2 }}>
      <Box role="status">{t('check.summary', { chosen: format.number(chosen), rows: format.number(rows.length) })}</Box>
      <FilterToggles
        label={t('check.shown')}
        value={shown}
        onChange={onShown}
        options={SHOWN.map((value) => {
          const count = rows.filter((row) => isShown(row, value)).length;
          return {
            value,
            label: t(`check.filters.${value}`, { number: format.number(count) }),
            disabled: value !== 'all' && count === 0,
          };
        })}
      />
    </Box>
  );
}

interface FootProps {
  chosen: number;
  reviewing: boolean;
  onReview: () => void;
  onBack: () => void;
}

function Foot({ chosen, reviewing, onReview, onBack }: FootProps) {
  const { t } = useTranslation('clients');
  const requests = Math.ceil(chosen / CLIENTS_PER_REQUEST);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Button variant="contained" disabled={chosen === 0 || reviewing} onClick={onReview}>
        {reviewing ? t('check.reviewing') : t('check.review', { count: chosen })}
      </Button>
      <Button color="inherit" onClick={onBack}>
        {t('check.back')}
      </Button>
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {chosen === 0 ? t('check.none') : t('check.requests', { count: requests, most: CLIENTS_PER_REQUEST })}
      </Box>
    </Box>
  );
}
