import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountId } from '@shared/domain/ids';
import type { ActivationStep } from '@shared/domain/onboarding';
import type { Profile } from '@shared/ipc/models';
import type { JobReview } from '@shared/ipc/operation-models';
import type { Activation } from '@shared/ipc/support-models';
import { useActivations, useStopActivation } from '@renderer/lib/queries/activation';
import { JobReviewPanel } from '@renderer/operations/jobs/job-review';
import { UnknownOutcomes } from '@renderer/operations/unknown-outcomes';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { EmptyState } from '@renderer/ui/empty-state';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { LinkButton } from '@renderer/ui/links';
import { PageHeader } from '@renderer/ui/page-header';
import { PlainText } from '@renderer/ui/plain-text';
import { SkeletonBlock } from '@renderer/ui/skeletons';
import { ActivationTable } from './activation-table';
import { BulkForm } from './bulk-form';
import { MarkedNotice } from './marked-notice';
import { Wizard } from './wizard';

interface ActivationTaskProps {
  profile: Profile;
  onBack: () => void;
}

const NONE: readonly Activation[] = [];

/** Clients on their way through the eight steps: one by one in the wizard, or several at once by a job. */
export function ActivationTask({ profile, onBack }: ActivationTaskProps) {
  const { t } = useTranslation('activation');
  const navigate = useNavigate();
  const { data = NONE, error, isPending } = useActivations(profile.id);
  const stop = useStopActivation(profile.id);
  const [chosen, setChosen] = useState<ReadonlySet<AccountId>>(new Set());
  const [open, setOpen] = useState<{ accountId: AccountId; step: ActivationStep | null } | null>(null);
  const [stopping, setStopping] = useState<Activation | null>(null);
  const [review, setReview] = useState<JobReview | null>(null);
  const opened = open && data.find(({ accountId }) => accountId === open.accountId);
  const choose = (accountIds: readonly AccountId[], marked: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      for (const id of accountIds) {
        if (marked) after.add(id);
        else after.delete(id);
      }
      return after;
    });

  return (
    <>
      <PageHeader
        title={t('title')}
        back={
          <Link component="button" type="button" variant="caption" onClick={onBack}>
            ‹ {t('back')}
          </Link>
        }
      />
      {review ? (
        <Box sx={{ px: 5, pb: 5, flex: '1 1 0', minHeight: 360, display: 'flex', flexDirection: 'column' }}>
          <JobReviewPanel
            profile={profile}
            review={review}
            onBack={() => setReview(null)}
            onStarted={({ jobId }) => void navigate({ to: '/jobs/$jobId', params: { jobId } })}
          />
        </Box>
      ) : (
        <Box
          sx={{
            px: 5,
            pb: 6,
            flex: 1,
            minHeight: 0,
            overflowY: 'auto',
            display: 'flex',
            flexDirection: 'column',
            gap: 4,
            '& > *': { flexShrink: 0 },
          }}
        >
          <UnknownOutcomes profileId={profile.id} />
          <MarkedNotice profile={profile} activations={data} />
          {error && <ErrorNotice error={error} />}
          {isPending && <SkeletonBlock height={240} />}
          {!isPending && !error && data.length === 0 && (
            <EmptyState
              why="nothing-matches"
              title={t('empty.title')}
              text={t('empty.text')}
              action={
                <LinkButton to="/onboarding" variant="contained">
                  {t('empty.action')}
                </LinkButton>
              }
            />
          )}
          {data.length > 0 && (
            <>
              <ActivationTable
                activations={data}
                chosen={chosen}
                onChoose={choose}
                onOpen={(accountId, step) => setOpen({ accountId, step })}
                onStop={setStopping}
              />
              {chosen.size > 0 && (
                <BulkForm
                  profile={profile}
                  chosen={data.filter(({ accountId }) => chosen.has(accountId))}
                  onReviewed={setReview}
                />
              )}
            </>
          )}
        </Box>
      )}
      {open && opened && (
        <Wizard
          key={`${open.accountId} ${open.step}`}
          profile={profile}
          activation={opened}
          at={open.step}
          onClose={() => setOpen(null)}
        />
      )}
      <ConfirmDialog
        open={stopping !== null}
        title={t('stop.title')}
        verb={t('stop.verb')}
        onConfirm={async () => {
          if (!stopping) return;
          await stop.mutateAsync(stopping.accountId);
          choose([stopping.accountId], false);
          setStopping(null);
        }}
        onClose={() => setStopping(null)}
      >
        {stopping && <PlainText wrap>{t('stop.text', { account: stopping.accountName })}</PlainText>}
      </ConfirmDialog>
    </>
  );
}
