import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { accountListQuery, useRefreshAccountsOf } from '../../lib/queries/accounts';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useVaultRetry, vaultQuery } from '../../lib/queries/system';
import { useRested } from '../../lib/use-rested';
import type { Profile } from '@shared/ipc/models';
import { type Problem, problemOf } from './problem';

function useProblem(profile: Profile): Problem | null {
  const { data: vault } = useQuery({ ...vaultQuery, enabled: useRested() });
  const { data: list } = useQuery(accountListQuery(profile.id));
  return problemOf({ profile, vault, lastError: list?.lastError ?? null });
}

function useWords(problem: Problem): { text: string; step: string } {
  const { t } = useTranslation();
  switch (problem.kind) {
    case 'vault-locked':
      return { text: t('vault.locked'), step: t('vault.unlock') };
    case 'vault-unavailable':
      return { text: t('vault.unavailable'), step: t('vault.open') };
    case 'vault-damaged':
      return { text: t('vault.damaged', { count: problem.count }), step: t('vault.open') };
    case 'key-missing':
      return { text: t('vault.keyMissing'), step: t('vault.giveKey') };
    case 'key-refused':
      return { text: t('problem.keyRefused'), step: t('vault.giveKey') };
    case 'unreachable':
      return { text: t('problem.unreachable'), step: t('actions.retry') };
  }
}

function Banner({ problem, profile }: { problem: Problem; profile: Profile }) {
  const { text, step } = useWords(problem);
  const navigate = useNavigate();
  const retryVault = useVaultRetry();
  const refresh = useRefreshAccountsOf();

  const act = (): void => {
    if (problem.kind === 'vault-locked') return retryVault.mutate();
    if (problem.kind === 'unreachable') return refresh.mutate(profile.id);
    const section = problem.kind.startsWith('vault') ? 'keychain' : 'profiles';
    return void navigate({ to: '/settings', search: { section } });
  };
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 5,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        bgcolor: 'background.paper',
      }}
    >
      <WarningAmberOutlined aria-hidden sx={{ color: 'warning.main' }} />
      <Box component="span" sx={{ minWidth: 0 }}>
        {text}
      </Box>
      <Button
        loading={retryVault.isPending || refresh.isPending}
        onClick={act}
        sx={{ ml: 'auto', minHeight: 28, py: 0 }}
      >
        {step}
      </Button>
    </Box>
  );
}

function ForProfile({ profile }: { profile: Profile }) {
  const problem = useProblem(profile);
  const { pathname } = useLocation();
  // The list itself says there why its refresh failed, and the settings are where the rest is solved.
  const saidBelow = (problem?.kind === 'unreachable' && pathname === '/accounts') || pathname === '/settings';
  return problem && !saidBelow ? <Banner problem={problem} profile={profile} /> : null;
}

/** A slim line above every screen for trouble with the keychain, the key or the network, with its next step. */
export function ProblemBanner() {
  const profile = useActiveProfile();
  return profile && <ForProfile profile={profile} />;
}
