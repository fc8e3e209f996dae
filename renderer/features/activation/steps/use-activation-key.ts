import type { Activation } from '@shared/ipc/support-models';
import { stepOf } from '../model/progress';

/** Whether the account's own key is held, as its step says. */
export function useActivationKey(activation: Activation): boolean {
  return stepOf(activation, 'account-key')?.state === 'done';
}
