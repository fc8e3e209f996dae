import type { AccountId, ProfileId } from '@shared/domain/ids';
import { type NumberLanguage, parseAmount } from '@shared/domain/money-input';
import { MAX_PLANNED_DAYS, type PlanTarget } from '@shared/domain/planner';
import type { PlanAsked, PlanDraft } from './drafts';
import { wholeNumber } from './whole-number';

/** What the form asks of the planner; null while a field is missing or refused, or no account is chosen. */
export function planInput(
  draft: Pick<PlanDraft, 'target' | 'days' | 'credit' | 'step' | 'budget'>,
  profileId: ProfileId,
  accountIds: readonly AccountId[],
  language: NumberLanguage,
): PlanAsked | null {
  const target = targetOf(draft, language);
  const step = parseAmount(draft.step, language);
  const budget = draft.budget.trim() === '' ? null : parseAmount(draft.budget, language);
  if (target === null || !step.ok || budget?.ok === false || accountIds.length === 0) return null;
  return { profileId, accountIds: [...accountIds], target, step: step.value, budget: budget?.value ?? null };
}

function targetOf(
  { target, days, credit }: Pick<PlanDraft, 'target' | 'days' | 'credit'>,
  language: NumberLanguage,
): PlanTarget | null {
  if (target === 'days') {
    const count = wholeNumber(days, MAX_PLANNED_DAYS);
    return count === null ? null : { kind: 'days', days: count };
  }
  const parsed = parseAmount(credit, language);
  return parsed.ok ? { kind: 'credit', credit: parsed.value } : null;
}
