import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { Thousandths } from '@shared/domain/money';
import type { PlanTarget } from '@shared/domain/planner';
import type { Output } from '@shared/ipc/contract';
import type { PlanView } from '@shared/ipc/margin-models';
import { createKeptState } from '@renderer/lib/kept-state';
import type { MoveKind, TypedAmounts } from './moves';

/** What was typed of recharges or withdrawals of the marked accounts. */
export interface MovesDraft {
  amounts: TypedAmounts;
  same: string;
  note: string;
}

const NO_MOVES: MovesDraft = { amounts: {}, same: '', note: '' };
const recharges = createKeptState(NO_MOVES);
const withdrawals = createKeptState(NO_MOVES);

export const useRechargeDraft = recharges.useKept;
export const useWithdrawDraft = withdrawals.useKept;
export const forgetMoves: Readonly<Record<MoveKind, typeof recharges.forget>> = {
  recharge: recharges.forget,
  withdraw: withdrawals.forget,
};

/** A file that was read, and what is to be made of it. */
export interface FileDraft {
  kind: MoveKind;
  picked: Output<'credit.pickFile'>;
}

const file = createKeptState<FileDraft>({ kind: 'recharge', picked: null });
export const useFileDraft = file.useKept;
export const forgetFile = file.forget;

/** What a plan is made for, as the call takes it. */
export interface PlanAsked {
  profileId: ProfileId;
  accountIds: AccountId[];
  target: PlanTarget;
  step: Thousandths;
  /** Null for no limit. */
  budget: Thousandths | null;
}

export interface PlanDraft {
  whose: 'marked' | 'all';
  target: 'days' | 'credit';
  /** As typed. */
  days: string;
  credit: string;
  step: string;
  budget: string;
  note: string;
  /** The last plan, what it was asked for, and when it was made; ms UTC. */
  plan: { view: PlanView; asked: PlanAsked; at: number } | null;
  /** Amounts that the person typed in place of the proposed ones. An empty one leaves the account out. */
  edits: TypedAmounts;
  /** The fetching of days that was started from here last. */
  workId: string | null;
}

const plans = createKeptState<PlanDraft>({
  whose: 'marked',
  target: 'days',
  days: '30',
  credit: '',
  step: '10',
  budget: '',
  note: '',
  plan: null,
  edits: {},
  workId: null,
});
export const usePlanDraft = plans.useKept;
export const forgetPlan = plans.forget;
