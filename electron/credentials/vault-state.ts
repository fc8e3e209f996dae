import { toAppError } from '@shared/errors/app-error';
import type { VaultState } from '@shared/ipc/models';

/** The state of the vault that a failed probe shows. */
export function vaultStateOf(thrown: unknown): VaultState {
  const { kind, message } = toAppError(thrown);
  if (kind === 'vault-locked' || kind === 'vault-timeout') return { state: 'locked' };
  return { state: 'unavailable', why: message };
}
