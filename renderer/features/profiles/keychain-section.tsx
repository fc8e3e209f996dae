import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { VaultReport, VaultState } from '@shared/ipc/models';
import { useFormat } from '../../lib/format';
import { useProfiles } from '../../lib/queries/profiles';
import { useVault } from '../../lib/queries/system';
import { Details } from '../../ui/details';
import { ErrorNotice } from '../../ui/error-notice';
import { Fingerprint } from '../../ui/fingerprint';
import { TextLink } from '../../ui/links';
import { SkeletonRows } from '../../ui/skeletons';
import { StatusBadge } from '../../ui/status-badge';
import { VaultHelp } from './vault-help';
import { parseVaultRef } from './vault-ref';

const TONES = { ready: 'good', locked: 'warning', unavailable: 'bad', damaged: 'bad' } as const;

function useRefWords(): (ref: string) => string {
  const { t } = useTranslation('profiles');
  const profiles = useProfiles();
  return (text) => {
    const ref = parseVaultRef(text);
    if (ref.kind === 'journal-seal') return t('keychain.refs.journalSeal');
    if (ref.kind === 'other') return t('keychain.refs.other', { ref: ref.ref });
    const name = profiles.find(({ id }) => id === ref.profileId)?.name ?? t('keychain.refs.unknownProfile');
    if (ref.kind === 'partner') return t('keychain.refs.partner', { name });
    if (ref.kind === 'account') return t('keychain.refs.account', { account: ref.account, name });
    return t('keychain.refs.serviceUser', { user: ref.user, name });
  };
}

function Holds({ holds }: Pick<VaultReport, 'holds'>) {
  const { t } = useTranslation('profiles');
  const format = useFormat();
  const words = useRefWords();
  if (holds.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('keychain.holdsNothing')}</Typography>;
  return (
    <Box role="group" tabIndex={0} aria-label={t('keychain.holds')} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& tr > :first-of-type': { pl: 0 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('keychain.columns.what')}</TableCell>
            <TableCell>{t('keychain.columns.fingerprint')}</TableCell>
            <TableCell>{t('keychain.columns.kept')}</TableCell>
            <TableCell>{t('keychain.columns.since')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {holds.map(({ ref, fingerprint, kept, since }) => (
            <TableRow key={ref}>
              <TableCell>
                <bdi>{words(ref)}</bdi>
              </TableCell>
              <TableCell>
                <Fingerprint last={fingerprint} />
              </TableCell>
              <TableCell>{t(`keychain.kept.${kept}`)}</TableCell>
              <TableCell>{format.dateTime(since)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function useTrouble(): (vault: VaultState) => { label: string; value: string }[] {
  const { t } = useTranslation('profiles');
  const words = useRefWords();
  return (vault) => {
    if (vault.state === 'unavailable') return [{ label: t('keychain.why'), value: vault.why }];
    if (vault.state === 'damaged')
      return [{ label: t('keychain.missing'), value: vault.missing.map(words).join(', ') }];
    return [];
  };
}

/** The state of the keychain, what it holds (never the keys), and what to do when it does not work. */
export function KeychainSection() {
  const { t } = useTranslation('profiles');
  const { data: report, error } = useVault();
  const trouble = useTrouble();
  if (error) return <ErrorNotice error={error} />;
  if (!report) return <SkeletonRows count={4} />;
  const { vault, backend, sessionOnly, holds } = report;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 4 }}>
      <Details
        items={[
          {
            label: t('keychain.state'),
            value: <StatusBadge tone={TONES[vault.state]}>{t(`keychain.${vault.state}`)}</StatusBadge>,
          },
          { label: t('keychain.backend'), value: backend },
          ...trouble(vault),
        ]}
      />
      {sessionOnly && <StatusBadge tone="info">{t('keychain.sessionOnly')}</StatusBadge>}
      {vault.state !== 'ready' && <VaultHelp />}
      <Holds holds={holds} />
      <Box>
        <TextLink to="/keys">{t('keychain.accountKeys')}</TextLink>
      </Box>
    </Box>
  );
}
