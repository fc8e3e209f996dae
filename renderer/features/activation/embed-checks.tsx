import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { Activation } from '@shared/ipc/support-models';
import { useCheckEmbed } from '@renderer/lib/queries/inbox';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { isOpen, stepOf } from './model/progress';

interface Run {
  done: number;
  total: number;
  failed: number;
  running: boolean;
  error: unknown;
}

/** Checks one client after another; nothing is changed at Spoki, so there is nothing to review. */
export function EmbedChecks({ profile, chosen }: { profile: Profile; chosen: readonly Activation[] }) {
  const { t } = useTranslation('activation');
  const check = useCheckEmbed();
  const [run, setRun] = useState<Run | null>(null);
  const open = chosen.flatMap((activation) => {
    const standing = stepOf(activation, 'embed-check');
    const keyed = stepOf(activation, 'private-key')?.state === 'done';
    return standing && keyed && standing.roleId !== null && isOpen(standing)
      ? [{ profileId: profile.id, accountId: activation.accountId, roleId: standing.roleId }]
      : [];
  });
  const checkAll = async (): Promise<void> => {
    let state: Run = { done: 0, total: open.length, failed: 0, running: true, error: undefined };
    setRun(state);
    for (const whose of open) {
      try {
        const { works } = await check.mutateAsync(whose);
        state = { ...state, done: state.done + 1, failed: state.failed + (works ? 0 : 1) };
      } catch (error) {
        state = { ...state, done: state.done + 1, failed: state.failed + 1, error };
      }
      setRun(state);
    }
    setRun({ ...state, running: false });
  };
  return (
    <>
      <Button variant="outlined" disabled={open.length === 0 || run?.running === true} onClick={() => void checkAll()}>
        {t('bulk.check', { count: open.length })}
      </Button>
      <Box role="status" sx={{ alignSelf: 'center', '&:empty': { display: 'none' } }}>
        {run &&
          t(run.failed > 0 ? 'bulk.checkedSome' : 'bulk.checked', {
            done: run.done,
            total: run.total,
            failed: run.failed,
          })}
      </Box>
      {run?.error !== undefined && <ErrorNotice error={run.error} slim />}
    </>
  );
}
