import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@shared/ipc/models';
import type { People } from '@shared/ipc/support-models';
import { useAccountList } from '@renderer/lib/queries/accounts';
import { ErrorNotice } from '@renderer/ui/error-notice';
import { PlainText } from '@renderer/ui/plain-text';

/** Teams that could not be read whole: whoever is in them may be missing above. */
export function TeamProblems({ profile, people }: { profile: Profile; people: People }) {
  const { t } = useTranslation('people');
  const { data: list } = useAccountList(profile.id);
  const failed = people.teams.filter(({ error }) => error !== null);
  if (failed.length === 0) return null;
  const nameOf = (accountId: string | null): string =>
    accountId === null ? t('ownTeam') : (list?.rows.find(({ id }) => id === accountId)?.name ?? accountId);
  return (
    <Alert severity="warning">
      <details>
        <summary>{t('problems', { count: failed.length })}</summary>
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {failed.map(({ accountId, error }) => (
            <li key={accountId ?? 'own'}>
              <PlainText>{nameOf(accountId)}</PlainText>
              {error && <ErrorNotice error={error} slim />}
            </li>
          ))}
        </Box>
      </details>
    </Alert>
  );
}
