import type { ActivationStep } from '@shared/domain/onboarding';
import type { Activation, ActivationStepView } from '@shared/ipc/support-models';

/** Steps that still want something done: not begun, failed, or not known to be done. */
export function isOpen({ state }: ActivationStepView): boolean {
  return state !== 'done' && state !== 'skipped';
}

/** The step to go on with; null once all are done or left out. */
export function nextStep({ steps }: Activation): ActivationStep | null {
  return steps.find(isOpen)?.step ?? null;
}

export function stepOf({ steps }: Activation, step: ActivationStep): ActivationStepView | undefined {
  return steps.find((one) => one.step === step);
}

export function doneCount({ steps }: Activation): number {
  return steps.filter((step) => !isOpen(step)).length;
}

/** Whether the account's own key is held, as its step says. */
export function holdsKey(activation: Activation): boolean {
  return stepOf(activation, 'account-key')?.state === 'done';
}
