import type { AppError, ErrorKind } from '@shared/errors/app-error';
import type { Profile, VaultReport } from '@shared/ipc/models';

/** The one trouble that stands above all screens until it is solved. */
export type Problem =
  | { kind: 'vault-locked' }
  | { kind: 'vault-unavailable' }
  | { kind: 'vault-damaged'; count: number }
  | { kind: 'key-missing' }
  | { kind: 'key-refused' }
  | { kind: 'unreachable' };

const REFUSED: readonly ErrorKind[] = ['unauthorized', 'key-stopped'];
const UNREACHABLE: readonly ErrorKind[] = ['unreachable', 'certificate', 'timed-out', 'connection-lost'];

interface Situation {
  profile: Profile | null;
  vault: VaultReport | undefined;
  /** Why the last refresh of the accounts failed. */
  lastError: AppError | null;
}

function vaultProblem({ vault, sessionOnly }: VaultReport): Problem | null {
  switch (vault.state) {
    case 'ready':
      return null;
    case 'locked':
      return sessionOnly ? null : { kind: 'vault-locked' };
    case 'unavailable':
      return sessionOnly ? null : { kind: 'vault-unavailable' };
    case 'damaged':
      return { kind: 'vault-damaged', count: vault.missing.length };
  }
}

/** Which trouble to show: the keychain first, because nothing works without it, then the key, then the network. */
export function problemOf({ profile, vault, lastError }: Situation): Problem | null {
  if (profile?.origin !== 'spoki') return null;
  const ofVault = vault ? vaultProblem(vault) : null;
  if (ofVault) return ofVault;
  if (profile.keyKept === 'missing') return { kind: 'key-missing' };
  if (lastError && REFUSED.includes(lastError.kind)) return { kind: 'key-refused' };
  return lastError && UNREACHABLE.includes(lastError.kind) ? { kind: 'unreachable' } : null;
}
