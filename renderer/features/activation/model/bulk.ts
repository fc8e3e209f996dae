import type { Thousandths } from '@shared/domain/money';
import type { ActivationStep } from '@shared/domain/onboarding';
import type { Intent, Margins } from '@shared/domain/operation';
import type { RoleName } from '@shared/domain/team';
import type { Input } from '@shared/ipc/contract';
import type { Activation } from '@shared/ipc/support-models';
import { isOpen, stepOf } from './progress';

/** The steps that a job can do for several clients, in the order of their rows. */
export const BULK_STEPS = [
  'account-key',
  'margins',
  'link',
  'first-recharge',
  'service-user',
  'private-key',
] as const satisfies readonly ActivationStep[];
export type BulkStep = (typeof BULK_STEPS)[number];

export interface BulkChoice {
  steps: ReadonlySet<BulkStep>;
  /** Null while none is chosen. */
  margins: Margins | null;
  /** Thousandths; null while none is typed. */
  amount: Thousandths | null;
  userName: string;
  userRole: RoleName;
}

type Row = Input<'jobs.review'>['rows'][number];

/** Clients of which this step is open, and can be done now: a private key needs the service user that it is for. */
export function clientsOf(step: BulkStep, activations: readonly Activation[]): Activation[] {
  return activations.filter((activation) => {
    const standing = stepOf(activation, step);
    // What is not known to be done must be settled first, or it might be done twice.
    if (!standing || !isOpen(standing) || standing.state === 'unknown') return false;
    return step !== 'private-key' || standing.roleId !== null;
  });
}

/** What stops the chosen steps from being looked at; null for nothing. */
export function lackingOf({ steps, margins, amount, userName }: BulkChoice): BulkStep | 'none' | null {
  if (steps.size === 0) return 'none';
  if (steps.has('margins') && margins === null) return 'margins';
  if (steps.has('first-recharge') && amount === null) return 'first-recharge';
  return steps.has('service-user') && userName.trim() === '' ? 'service-user' : null;
}

/** The rows of the job: all steps of one client, then those of the next, so that a job that stops leaves few clients halfway. */
export function bulkRows(choice: BulkChoice, activations: readonly Activation[], note: string): Row[] {
  const chosen = BULK_STEPS.filter((step) => choice.steps.has(step));
  const open = new Map(chosen.map((step) => [step, new Set(clientsOf(step, activations))]));
  return activations.flatMap((activation) =>
    chosen.flatMap((step) => {
      const intent = open.get(step)?.has(activation) ? intentOf(step, choice, activation) : null;
      return intent ? [{ accountId: activation.accountId, intent, note }] : [];
    }),
  );
}

function intentOf(step: BulkStep, choice: BulkChoice, activation: Activation): Intent | null {
  switch (step) {
    case 'account-key':
      return { kind: 'create-account-key' };
    case 'margins':
      return choice.margins && { kind: 'set-margins', margins: choice.margins };
    case 'link':
      return { kind: 'create-onboarding-link' };
    case 'first-recharge':
      return choice.amount === null ? null : { kind: 'recharge', amount: choice.amount };
    case 'service-user':
      return { kind: 'add-service-user', name: choice.userName.trim(), role: choice.userRole };
    case 'private-key': {
      const standing = stepOf(activation, step);
      return standing?.roleId
        ? { kind: 'generate-private-key', roleId: standing.roleId, called: standing.email }
        : null;
    }
  }
}
