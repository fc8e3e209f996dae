import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import { useUnsavedKeys } from '@renderer/lib/queries/client-keys';
import { useJobs } from '@renderer/lib/queries/jobs';
import { LinkButton } from '@renderer/ui/links';

/** What waits for the person: jobs that pause, and new keys that the keychain did not take. Nothing where there is nothing. */
export function OpenWork({ profile }: { profile: Profile }) {
  const { t } = useTranslation('overview');
  const jobs = useJobs(profile.id);
  const unsaved = useUnsavedKeys();
  const open = (jobs.data ?? []).filter(({ state }) => state === 'running' || state === 'paused');
  const keys = (unsaved.data ?? []).filter(({ profileId }) => profileId === profile.id).length;
  if (open.length === 0 && keys === 0) return null;
  return (
    <Stack component="section" aria-label={t('work.label')} spacing={2}>
      {keys > 0 && (
        <Alert
          severity="error"
          action={
            <LinkButton to="/keys" color="inherit">
              {t('work.toKeys')}
            </LinkButton>
          }
        >
          {t('work.unsavedKeys', { count: keys })}
        </Alert>
      )}
      {open.map(({ jobId, state, counts }) => (
        <Alert
          key={jobId}
          severity={state === 'paused' ? 'warning' : 'info'}
          action={
            <LinkButton to="/jobs/$jobId" params={{ jobId }} color="inherit">
              {t('work.toJob')}
            </LinkButton>
          }
        >
          {t(state === 'paused' ? 'work.paused' : 'work.running', { left: counts.left, total: counts.total })}
        </Alert>
      ))}
    </Stack>
  );
}
