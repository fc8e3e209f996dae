import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useFormat } from '@renderer/lib/format';
import { useClientKeys } from '@renderer/lib/queries/client-keys';
import type { useReviewJob } from '@renderer/lib/queries/jobs';
import { select } from '@renderer/lib/selection';
import { accountsOf, type Fix, FIXES, fixedBy, fixRows, type FoundProblem } from './model/key-health';
import type { KeyWork } from './use-key-work';
import { useObstacle } from './use-obstacle';

interface HealthFixesProps {
  profile: Profile;
  /** The problems that are chosen. */
  marked: readonly FoundProblem[];
  work: KeyWork;
  reviewing: Pick<ReturnType<typeof useReviewJob>, 'mutate' | 'isPending'>;
}

/** One button for each way to put right what is chosen, with how many it concerns. */
export function HealthFixes({ profile, marked, work, reviewing }: HealthFixesProps) {
  const { t } = useTranslation('keys');
  const format = useFormat();
  const navigate = useNavigate();
  const obstacle = useObstacle(profile);
  const { data: held } = useClientKeys(profile.id);

  const begin = (fix: Fix): void => {
    const accounts = accountsOf(fixedBy(fix, marked));
    if (fix === 'verify') {
      const wanted = new Set(accounts);
      return work.verify((held ?? []).filter(({ accountId }) => wanted.has(accountId)));
    }
    if (fix === 'rotate') {
      select(profile.id, accounts);
      return void navigate({ to: '/keys', search: { do: 'rotate' } });
    }
    reviewing.mutate({ profileId: profile.id, rows: fixRows(fix, marked, t('health.note')) });
  };
  const makesKeys = (fix: Fix): boolean => fix !== 'verify' && fix !== 'delete';
  return FIXES.flatMap((fix) => {
    const concerned = fixedBy(fix, marked);
    const count = makesKeys(fix) && fix !== 'generate' ? accountsOf(concerned).length : concerned.length;
    if (count === 0) return [];
    const busy = fix === 'verify' ? !held || work.checking?.running === true : reviewing.isPending;
    const why = makesKeys(fix) ? obstacle : null;
    return (
      <Button
        key={fix}
        size="small"
        variant="outlined"
        color={fix === 'delete' ? 'error' : 'inherit'}
        sx={{ minHeight: 28, py: 0, flexShrink: 0 }}
        disabled={busy || why !== null}
        title={why ?? undefined}
        onClick={() => begin(fix)}
      >
        {t(`health.fixes.${fix}`, { count, number: format.number(count) })}
      </Button>
    );
  });
}
