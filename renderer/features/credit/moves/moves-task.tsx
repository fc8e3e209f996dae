import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { MAX_JOB_ROWS } from '@shared/ipc/operation-calls';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { useSettings } from '@renderer/lib/queries/settings';
import type { OperationDraft } from '@renderer/operations/operation-draft';
import { OperationDialog } from '@renderer/operations/operation-dialog';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { AccountFinder } from '../account-finder';
import { ConversationsForm } from '../conversations-form';
import { forgetMoves, useRechargeDraft, useWithdrawDraft } from '../model/drafts';
import { type Move, type MoveKind, type MoveSum, byId, movesOf, sumOfMoves } from '../model/moves';
import { NoteField } from '../note-field';
import { ReviewRow } from '../review-row';
import { TaskFrame } from '../task-frame';
import { useDone } from '../use-done';
import { useMarked } from '../use-marked';
import { MovesTable } from './moves-table';
import { NoMoves } from './no-moves';
import { SameAmount } from './same-amount';

const NO_ROWS: readonly AccountRow[] = [];

/** Recharges or withdrawals of the marked accounts: one is confirmed in a dialog, several are reviewed and sent as a job. */
export function MovesTask({ profile, kind }: { profile: Profile; kind: MoveKind }) {
  const { t } = useTranslation('credit');
  const { language } = useSettings();
  const rows = useAccountList(profile.id).data?.rows ?? NO_ROWS;
  const { marked, mark, unmark } = useMarked(profile.id);
  const recharge = useRechargeDraft(profile.id);
  const withdraw = useWithdrawDraft(profile.id);
  const [draft, change] = kind === 'recharge' ? recharge : withdraw;
  const done = useDone();
  const review = useReviewJob();
  const [single, setSingle] = useState<OperationDraft | null>(null);
  const [touched, setTouched] = useState(false);
  const accounts = useMemo(() => byId(rows), [rows]);
  const moves = useMemo(
    () => movesOf(marked, accounts, draft.amounts, language),
    [marked, accounts, draft.amounts, language],
  );
  const sum = sumOfMoves(moves);

  const go = (): void => {
    setTouched(true);
    if (sum.lacking > 0 || sum.ready === 0 || sum.ready > MAX_JOB_ROWS || sum.total === null) return;
    const [only, ...others] = moves;
    if (only && others.length === 0) setSingle(singleDraft(profile, kind, only, draft.note));
    else review.mutate({ profileId: profile.id, rows: jobRows(moves, kind, draft.note) });
  };

  if (review.data) {
    return (
      <TaskFrame profile={profile} title={t(`tasks.${kind}`)} fill>
        <JobReviewPanel
          profile={profile}
          review={review.data}
          onBack={review.reset}
          onStarted={(job) => {
            forgetMoves[kind](profile.id);
            done.toJob(job);
          }}
        />
      </TaskFrame>
    );
  }
  return (
    <TaskFrame profile={profile} title={t(`tasks.${kind}`)}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 6, rowGap: 3, alignItems: 'flex-start' }}>
        <AccountFinder rows={rows} chosen={marked} onChoose={mark} />
        {moves.length > 1 && (
          <SameAmount
            typed={draft.same}
            onTyped={(same) => change((before) => ({ ...before, same }))}
            currency={profile.currency}
            count={moves.length}
            onSet={() =>
              change((before) => ({ ...before, amounts: Object.fromEntries(marked.map((id) => [id, before.same])) }))
            }
          />
        )}
      </Box>
      {moves.length === 0 ? (
        <NoMoves />
      ) : (
        <MovesTable
          profile={profile}
          kind={kind}
          moves={moves}
          sum={sum}
          touched={touched}
          onRemove={unmark}
          onAmount={(accountId, typed) =>
            change((before) => ({ ...before, amounts: { ...before.amounts, [accountId]: typed } }))
          }
        />
      )}
      <Box sx={{ maxWidth: 560 }}>
        <NoteField value={draft.note} onChange={(note) => change((before) => ({ ...before, note }))} />
      </Box>
      <ReviewRow
        verb={moves.length > 1 ? t(`moves.review.${kind}`, { count: moves.length }) : t(`tab.go.${kind}`)}
        disabled={moves.length === 0}
        working={review.isPending}
        onGo={go}
        error={review.error}
        hint={touched ? hintOf(t, sum) : null}
      />
      {kind === 'recharge' && <ConversationsForm profile={profile} account={onlyAccount(moves)} />}
      <OperationDialog
        draft={single}
        title={t(`moves.go.${kind}`)}
        verb={t(`verbs.${kind}`)}
        onClose={(result, goesOn) => {
          setSingle(null);
          if (done.isSent(result, goesOn)) forgetMoves[kind](profile.id);
        }}
      />
    </TaskFrame>
  );
}

function hintOf(t: TFunction<'credit'>, { ready, lacking, total }: MoveSum): string | null {
  if (ready > MAX_JOB_ROWS) return t('moves.tooMany', { count: MAX_JOB_ROWS });
  if (lacking > 0) return t('moves.lacking', { count: lacking });
  return total === null ? t('moves.tooMuch') : null;
}

function onlyAccount(moves: readonly Move[]) {
  const [only, ...others] = moves;
  return only && others.length === 0 ? { id: only.accountId, name: only.account?.name ?? null } : null;
}

function singleDraft(profile: Profile, kind: MoveKind, move: Move, note: string): OperationDraft | null {
  if (!move.parsed.ok) return null;
  return {
    profileId: profile.id,
    accountId: move.accountId,
    accountName: move.account?.name ?? null,
    currency: profile.currency,
    intent: { kind, amount: move.parsed.value },
    note,
  };
}

function jobRows(moves: readonly Move[], kind: MoveKind, note: string) {
  return moves.flatMap(({ accountId, parsed }) =>
    parsed.ok ? [{ accountId, intent: { kind, amount: parsed.value }, note }] : [],
  );
}
