import type { Operation } from '@electron/journal/journal-api';
import type { AccountId } from '@shared/domain/ids';
import { diffMargins } from '@shared/domain/margins';
import { type Thousandths, thousandths } from '@shared/domain/money';
import { type Intent, type Margins, amountOf, keyOwnerOf } from '@shared/domain/operation';
import type { JobReviewRow, ROW_WARNINGS } from '@shared/ipc/operation-models';
import { isRepeat } from '../operations/reviews';
import { isBlockedBy, movesCredit } from '../operations/rules';
import type { JobDraft } from './job-draft';

/** An account, or null for the partner itself. */
type Owner = AccountId | null;

/** What is known of the accounts of a job before it is reviewed. */
export interface JobFacts {
  /** Of the accounts of the profile's list. */
  names: ReadonlyMap<Owner, string>;
  /** Just read, thousandths; null if it could not be read, or no row needs it. */
  credits: ReadonlyMap<Owner, Thousandths | null> | null;
  /** Of unknown outcome. */
  unknown: ReadonlyMap<Owner, Operation[]>;
  /** Of the last ten minutes, newest first. */
  recent: ReadonlyMap<Owner, Operation[]>;
  /** The accounts whose keys are held here. */
  held: ReadonlySet<Owner>;
  /** What was last set from here. */
  margins: ReadonlyMap<Owner, Margins>;
}

type Warning = (typeof ROW_WARNINGS)[number];

/** Looks at rows in the order in which they will be sent: each sees what those before it will have done. */
export class RowCheck {
  readonly #facts: JobFacts;
  readonly #alike: ReadonlyMap<string, number>;
  readonly #credits = new Map<Owner, Thousandths | null>();
  readonly #margins: Map<Owner, Margins>;
  readonly #held: Set<Owner>;

  constructor(facts: JobFacts, drafts: readonly JobDraft[]) {
    this.#facts = facts;
    this.#alike = countAlike(drafts);
    this.#margins = new Map(facts.margins);
    this.#held = new Set(facts.held);
  }

  check(draft: JobDraft, position: number): JobReviewRow {
    const { accountId, intent, note, again } = draft;
    const { names, credits, unknown, recent } = this.#facts;
    const moves = movesCredit(intent);
    const credit = moves ? (credits?.get(accountId) ?? null) : null;
    const blockedBy = unknown.get(accountId)?.find((other) => isBlockedBy(intent, other.intent.intent));
    const known =
      (accountId === null || names.has(accountId)) && !(moves && credits !== null && !credits.has(accountId));
    const errors: JobReviewRow['errors'] = [];
    if (!known) errors.push('account-unknown');
    if (blockedBy) errors.push('blocked');
    if (keyOwnerOf(intent, accountId) === 'account' && !this.#held.has(accountId)) errors.push('no-account-key');
    if (known && moves && credit === null) errors.push('credit-unknown');
    const wanted = { intent, againOf: again?.operationId ?? null };
    const repeatOf = recent.get(accountId)?.find((earlier) => isRepeat(wanted, earlier));
    const earlier = blockedBy ?? repeatOf;
    const sendable = errors.length === 0;
    const before = moves && sendable ? this.#creditOf(accountId) : null;
    const warnings: Warning[] = [
      ...((this.#alike.get(slipOf(draft)) ?? 0) > 1 ? (['duplicate'] as const) : []),
      ...(repeatOf ? (['repeat'] as const) : []),
      ...this.#ownWarnings(accountId, intent, before),
    ];
    const creditAfter = sendable ? this.#foresee(accountId, intent, before) : null;
    return {
      ...{ position, accountId, intent, note, credit, creditAfter, errors, warnings },
      accountName: names.get(accountId) ?? null,
      earlier: earlier ? { operationId: earlier.operationId, at: earlier.intent.at, state: earlier.state } : null,
    };
  }

  /** After the rows before; null if a row before moved what cannot be told. */
  #creditOf(accountId: Owner): Thousandths | null {
    const foreseen = this.#credits.get(accountId);
    return foreseen === undefined ? (this.#facts.credits?.get(accountId) ?? null) : foreseen;
  }

  #ownWarnings(accountId: Owner, intent: Intent, credit: Thousandths | null): Warning[] {
    switch (intent.kind) {
      case 'withdraw':
        return credit !== null && intent.amount > credit ? ['above-credit'] : [];
      case 'set-margins':
        return marginWarnings(this.#margins.get(accountId) ?? null, intent.margins);
      case 'create-account-key':
        return this.#held.has(accountId) ? ['key-held'] : [];
      case 'revoke-account-key':
        return this.#held.has(accountId) ? [] : ['no-key-held'];
      default:
        return [];
    }
  }

  /** What the row will have done, for those behind it. @returns the credit then */
  #foresee(accountId: Owner, intent: Intent, credit: Thousandths | null): Thousandths | null {
    if (intent.kind === 'set-margins') this.#margins.set(accountId, intent.margins);
    if (intent.kind === 'create-account-key') this.#held.add(accountId);
    if (intent.kind === 'revoke-account-key') this.#held.delete(accountId);
    if (!movesCredit(intent)) return null;
    const after = creditAfter(intent, credit);
    this.#credits.set(accountId, after);
    return after;
  }
}

/** Of these, a second one for the same account is likely a slip; of all others, only the very same. */
const ONE_AN_ACCOUNT: readonly Intent['kind'][] = ['set-margins', 'create-account-key', 'revoke-account-key'];

function slipOf({ accountId, intent }: JobDraft): string {
  const one = movesCredit(intent) || ONE_AN_ACCOUNT.includes(intent.kind);
  return `${accountId ?? ''} ${one ? intent.kind : JSON.stringify({ ...intent, called: null })}`;
}

function countAlike(drafts: readonly JobDraft[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const draft of drafts) counts.set(slipOf(draft), (counts.get(slipOf(draft)) ?? 0) + 1);
  return counts;
}

function creditAfter(intent: Intent, credit: Thousandths | null): Thousandths | null {
  const amount = amountOf(intent);
  if (amount === null || credit === null) return null;
  const after = intent.kind === 'withdraw' ? credit - amount : credit + amount;
  return Number.isSafeInteger(after) ? thousandths(after) : null;
}

function marginWarnings(before: Margins | null, after: Margins): Warning[] {
  const cautions = diffMargins(before, after).flatMap((change) => change.cautions);
  return [
    ...(cautions.includes('to-zero') ? (['to-zero'] as const) : []),
    ...(cautions.includes('large') ? (['large-change'] as const) : []),
  ];
}
