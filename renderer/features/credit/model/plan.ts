import { PATTERN_DAYS } from '@shared/domain/consumption-pattern';
import type { AccountId } from '@shared/domain/ids';
import { type DayRange, type ReportDay, addDays } from '@shared/domain/report-day';
import { type RunwayDays, estimateRunway } from '@shared/domain/runway';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type NumberLanguage, type ParsedMoney, parseAmount, toAmountText } from '@shared/domain/money-input';
import type { PlanView } from '@shared/ipc/margin-models';
import { type TypedAmounts, sumOrNull } from './moves';

/** Days whose consumption a plan rests on. */
export const EVIDENCE_DAYS = PATTERN_DAYS;

/** The closed days that a plan made today would best rest on. */
export function evidenceRange(today: ReportDay): DayRange {
  return { from: addDays(today, -EVIDENCE_DAYS), to: addDays(today, -1) };
}

export interface LackingEvidence {
  accountIds: AccountId[];
  /** Of these, the accounts of which nothing can be said. */
  unknown: number;
}

/** Accounts of which days were never fetched, or whose evidence ends before the last few days. */
export function lackingEvidence(plan: PlanView, today: ReportDay): LackingEvidence {
  const recent = addDays(today, -3);
  const lacking = plan.proposals.filter(
    ({ pattern }) => pattern === null || pattern.to < recent || pattern.knownDays + pattern.unknownDays < EVIDENCE_DAYS,
  );
  return {
    accountIds: lacking.map(({ accountId }) => accountId),
    unknown: lacking.filter(({ pattern }) => pattern === null).length,
  };
}

export type PlanProposal = PlanView['proposals'][number];

/** A proposal and what the person made of it. */
export interface PlannedMove {
  proposal: PlanProposal;
  /** As it stands in the field: the proposed amount, or what was typed in its place. */
  typed: string;
  /** Null where the account is left out: its field is empty. */
  parsed: ParsedMoney | null;
  /** With the amount as it stands; null if not known. */
  creditAfter: Thousandths | null;
  runwayAfter: RunwayDays | null;
}

/** The shortest runway first, as a short budget is shared; runways that cannot be said come last. */
export function plannedMoves(plan: PlanView, edits: TypedAmounts, language: NumberLanguage): PlannedMove[] {
  return plan.proposals.toSorted(byRunway).map((proposal) => {
    const proposed = proposal.amount > 0 ? toAmountText(proposal.amount, language) : '';
    const typed = edits[proposal.accountId] ?? proposed;
    const parsed = typed.trim() === '' ? null : parseAmount(typed, language);
    const amount = parsed === null ? 0 : parsed.ok ? parsed.value : null;
    const after = afterAmount(proposal.creditBefore, amount);
    return {
      proposal,
      typed,
      parsed,
      creditAfter: after,
      runwayAfter: estimateRunway(proposal.model, after, null, proposal.today).toZero,
    };
  });
}

function byRunway(a: PlanProposal, b: PlanProposal): number {
  const last = Number.MAX_SAFE_INTEGER;
  const runways = (a.runwayBefore?.p50 ?? last) - (b.runwayBefore?.p50 ?? last);
  return runways === 0 ? (a.creditBefore ?? last) - (b.creditBefore ?? last) : runways;
}

function afterAmount(credit: Thousandths | null, amount: number | null): Thousandths | null {
  if (credit === null || amount === null || !Number.isSafeInteger(credit + amount)) return null;
  return thousandths(credit + amount);
}

export interface PlanSum {
  /** Accounts that get something, and fields that cannot be read. */
  ready: number;
  refused: number;
  /** Thousandths; null beyond 2^53 − 1. */
  total: Thousandths | null;
  /** Accounts of which it can be said what they need. */
  known: number;
  /** What these need for the target, and still lack with the amounts as they stand; thousandths, 0 or more. Null if there are none. */
  needed: Thousandths | null;
  lacking: Thousandths | null;
  /** More than the budget, thousandths; 0 where it is kept, or there is none. */
  over: Thousandths;
}

export function sumOfPlan(moves: readonly PlannedMove[], budget: Thousandths | null): PlanSum {
  const amounts = moves.flatMap(({ parsed }) => (parsed?.ok ? [parsed.value] : []));
  const total = sumOrNull(amounts);
  const needs = moves.flatMap(({ proposal: { needed } }) => (needed === null ? [] : [needed]));
  return {
    ready: amounts.length,
    refused: moves.filter(({ parsed }) => parsed !== null && !parsed.ok).length,
    total,
    known: needs.length,
    needed: needs.length === 0 ? null : sumOrNull(needs),
    lacking: needs.length === 0 ? null : sumOrNull(moves.flatMap(({ proposal, parsed }) => lackOf(proposal, parsed))),
    over: thousandths(budget === null || total === null ? 0 : Math.max(0, total - budget)),
  };
}

function lackOf({ needed }: PlanProposal, parsed: ParsedMoney | null): Thousandths[] {
  if (needed === null) return [];
  return [thousandths(Math.max(0, needed - (parsed?.ok ? parsed.value : 0)))];
}
