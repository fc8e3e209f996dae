import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow, Profile } from '@shared/ipc/models';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { useReviewJob } from '@renderer/lib/queries/jobs';
import { useProposePlan } from '@renderer/lib/queries/margins';
import { useSettings } from '@renderer/lib/queries/settings';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { type PlanAsked, type PlanDraft, forgetPlan, usePlanDraft } from '../model/drafts';
import { type PlannedMove, plannedMoves, sumOfPlan } from '../model/plan';
import { planInput } from '../model/plan-input';
import { NoteField } from '../note-field';
import { ReviewRow } from '../review-row';
import { TaskFrame } from '../task-frame';
import { useDone } from '../use-done';
import { useMarked } from '../use-marked';
import { MissingDays } from './missing-days';
import { PlanForm } from './plan-form';
import { PlanSummary } from './plan-summary';
import { PlanTable } from './plan-table';

const NO_ROWS: readonly AccountRow[] = [];

/** Brings accounts to days of runway or to a credit under a budget: proposes, lets amounts be changed, and hands them on as a job. */
export function PlanTask({ profile }: { profile: Profile }) {
  const { t } = useTranslation('credit');
  const { language } = useSettings();
  const rows = useAccountList(profile.id).data?.rows ?? NO_ROWS;
  const { marked } = useMarked(profile.id);
  const [draft, change] = usePlanDraft(profile.id);
  const [touched, setTouched] = useState(false);
  const propose = useProposePlan();
  const review = useReviewJob();
  const done = useDone();
  const set = (next: Partial<PlanDraft>): void => change((before) => ({ ...before, ...next }));
  const accountIds = draft.whose === 'all' ? rows.map(({ id }) => id) : marked;
  const input = planInput(draft, profile.id, accountIds, language);

  const ask = (asked: PlanAsked, more: Partial<PlanDraft> = {}): void =>
    propose.mutate(asked, { onSuccess: (view) => set({ plan: { view, asked, at: Date.now() }, ...more }) });

  if (review.data) {
    return (
      <TaskFrame profile={profile} title={t('tasks.plan')} fill>
        <JobReviewPanel
          profile={profile}
          review={review.data}
          onBack={review.reset}
          onStarted={(job) => {
            forgetPlan(profile.id);
            done.toJob(job);
          }}
        />
      </TaskFrame>
    );
  }
  return (
    <TaskFrame profile={profile} title={t('tasks.plan')}>
      <PlanForm profile={profile} rows={rows} draft={draft} onChange={set} touched={touched} />
      {propose.error && <ErrorNotice error={propose.error} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 }}>
        <Button
          variant={draft.plan ? 'outlined' : 'contained'}
          disabled={propose.isPending}
          onClick={() => {
            setTouched(true);
            if (input) ask(input, { edits: {} });
          }}
        >
          {t(draft.plan ? 'plan.proposeAgain' : 'plan.propose')}
        </Button>
        <Box role="status" sx={{ color: 'error.main' }}>
          {touched && !input && t(accountIds.length === 0 ? 'plan.noAccounts' : 'plan.incomplete')}
        </Box>
      </Box>
      {draft.plan && (
        <Proposals profile={profile} draft={draft} plan={draft.plan} onChange={set} onAgain={ask} review={review} />
      )}
    </TaskFrame>
  );
}

interface ProposalsProps {
  profile: Profile;
  draft: PlanDraft;
  plan: NonNullable<PlanDraft['plan']>;
  onChange: (change: Partial<PlanDraft>) => void;
  onAgain: (asked: PlanAsked) => void;
  review: ReturnType<typeof useReviewJob>;
}

function Proposals({ profile, draft, plan, onChange, onAgain, review }: ProposalsProps) {
  const { t } = useTranslation('credit');
  const { language } = useSettings();
  const moves = useMemo(() => plannedMoves(plan.view, draft.edits, language), [plan.view, draft.edits, language]);
  const sum = sumOfPlan(moves, plan.asked.budget);
  return (
    <>
      <MissingDays
        profile={profile}
        view={plan.view}
        workId={draft.workId}
        onWork={(workId) => onChange({ workId })}
        onFetched={() => onAgain(plan.asked)}
      />
      <PlanSummary plan={plan} sum={sum} />
      <PlanTable
        profile={profile}
        moves={moves}
        sum={sum}
        onAmount={(accountId, typed) => onChange({ edits: { ...draft.edits, [accountId]: typed } })}
      />
      <Box sx={{ maxWidth: 560 }}>
        <NoteField value={draft.note} onChange={(note) => onChange({ note })} />
      </Box>
      <ReviewRow
        verb={t('moves.review.recharge', { count: sum.ready })}
        disabled={sum.ready === 0 || sum.refused > 0 || sum.total === null}
        working={review.isPending}
        error={review.error}
        hint={sum.refused > 0 ? t('plan.refused', { count: sum.refused }) : null}
        onGo={() => review.mutate({ profileId: profile.id, rows: jobRows(moves, draft.note) })}
      />
    </>
  );
}

function jobRows(moves: readonly PlannedMove[], note: string) {
  return moves.flatMap(({ proposal: { accountId }, parsed }) =>
    parsed?.ok ? [{ accountId, intent: { kind: 'recharge' as const, amount: parsed.value }, note }] : [],
  );
}
