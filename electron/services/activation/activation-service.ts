import type { RoutingVault } from '@electron/credentials/routing-vault';
import { accountRef, serviceUserRef } from '@electron/credentials/vault';
import type { Journal, Operation } from '@electron/journal/journal-api';
import type { RemoteApi } from '@electron/processes/rpc';
import type { StoredActivation } from '@electron/store/activation-store-api';
import type { StoreApi } from '@electron/store/store-api';
import { type StepOperation, activationSteps } from '@shared/domain/activation';
import type { AccountId, ProfileId } from '@shared/domain/ids';
import type { ActivationStep } from '@shared/domain/onboarding';
import type { OperationKind } from '@shared/domain/operation';
import { isFinal, wasApplied } from '@shared/domain/operation-state';
import type { RoleId } from '@shared/domain/team';
import { fail } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { AccountList } from '@shared/ipc/models';
import type { Activation, EmbedCheck } from '@shared/ipc/support-models';

export interface ActivationParts {
  store: Pick<RemoteApi<StoreApi>, 'listActivations' | 'startActivations' | 'stopActivation' | 'skipActivationStep'>;
  journal: Pick<Journal, 'list'>;
  vault: Pick<RoutingVault, 'entries'>;
  accounts: (profileId: ProfileId) => Promise<Pick<AccountList, 'rows'>>;
  /** The last embed check of each service user of the profile's accounts. */
  embedChecks: (profileId: ProfileId) => Promise<readonly ({ accountId: AccountId; roleId: RoleId } & EmbedCheck)[]>;
  emit: (event: AppEvent) => void;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
}

/** The kinds of change that the steps follow from. */
const KINDS: OperationKind[] = [
  'create-account-key',
  'set-margins',
  'create-onboarding-link',
  'create-channel',
  'recharge',
  'recharge-conversations',
  'add-service-user',
  'generate-private-key',
  'delete-role',
];
/** Of one account, newest first: far more than bringing a client aboard takes. */
const MOST_OPERATIONS = 200;

/** Brings clients aboard: which are followed, and how far each is. Every step itself is an operation, a job or a check of its own. */
export class ActivationService {
  readonly #o: ActivationParts;

  constructor(parts: ActivationParts) {
    this.#o = parts;
  }

  /** Latest begun first. @throws AppFailure the store's, the journal's and the vault's kinds */
  async list(profileId: ProfileId): Promise<Activation[]> {
    const [followed, { rows }, entries, checks] = await Promise.all([
      this.#o.store.listActivations(profileId),
      this.#o.accounts(profileId),
      this.#o.vault.entries(),
      this.#o.embedChecks(profileId),
    ]);
    const accounts = new Map(rows.map((row) => [row.id, row]));
    const since = new Map<string, number>(entries.map((entry) => [entry.ref, entry.since]));
    const build = async (stored: StoredActivation): Promise<Activation> => {
      const { accountId } = stored;
      const account = accounts.get(accountId);
      const operations = await this.#operations(profileId, accountId);
      const roles = operations.flatMap(({ intent, made }) =>
        made?.what === 'role' ? [made.roleId] : intent.kind === 'generate-private-key' ? [intent.roleId] : [],
      );
      const privateKeys = new Map<RoleId, number>();
      for (const roleId of roles) {
        const at = since.get(serviceUserRef(profileId, accountId, roleId));
        if (at !== undefined) privateKeys.set(roleId, at);
      }
      const steps = activationSteps({
        startedAt: stored.startedAt,
        keySince: since.get(accountRef(profileId, accountId)) ?? null,
        isActive: account?.isActive === true,
        operations,
        privateKeys,
        embedChecks: new Map(
          checks.filter((check) => check.accountId === accountId).map((check) => [check.roleId, check]),
        ),
        skipped: new Map(stored.skipped.map(({ step, ...left }) => [step, left])),
      });
      return {
        accountId,
        accountName: account?.name ?? accountId,
        startedAt: stored.startedAt,
        steps: [...steps].map(([step, standing]) => ({ step, ...standing })),
      };
    };
    return Promise.all(followed.map(build));
  }

  /** Follows these clients from now on; those that are followed already stay as they are. @throws AppFailure `not-found` */
  async start(profileId: ProfileId, accountIds: AccountId[]): Promise<Activation[]> {
    const { rows } = await this.#o.accounts(profileId);
    const known = new Set(rows.map(({ id }) => id));
    const unknown = accountIds.find((id) => !known.has(id));
    if (unknown !== undefined) fail('not-found', `account ${unknown} is not among the partner's accounts`);
    await this.#o.store.startActivations(profileId, accountIds, this.#o.now());
    return this.#changed(profileId);
  }

  /** Follows this client no longer; nothing is undone. */
  async stop(profileId: ProfileId, accountId: AccountId): Promise<Activation[]> {
    await this.#o.store.stopActivation(profileId, accountId);
    return this.#changed(profileId);
  }

  /**
   * Leaves a step out, with the person's reason; null takes it back.
   * @throws AppFailure `not-found` if the client is not followed
   */
  async skip(
    profileId: ProfileId,
    accountId: AccountId,
    step: ActivationStep,
    reason: string | null,
  ): Promise<Activation> {
    const skipped = reason === null ? null : { reason, at: this.#o.now() };
    await this.#o.store.skipActivationStep(profileId, accountId, step, skipped);
    const all = await this.#changed(profileId);
    return (
      all.find((one) => one.accountId === accountId) ?? fail('not-found', 'this client is not being brought aboard')
    );
  }

  async #operations(profileId: ProfileId, accountId: AccountId): Promise<StepOperation[]> {
    const filter = { profileId, accountId, kinds: KINDS };
    const { operations } = await this.#o.journal.list(filter, { offset: 0, limit: MOST_OPERATIONS });
    return operations.map(stepOperation);
  }

  #changed(profileId: ProfileId): Promise<Activation[]> {
    this.#o.emit({ type: 'onboarding-changed', profileId });
    return this.list(profileId);
  }
}

function stepOperation({ operationId, intent, state, records }: Operation): StepOperation {
  const last = records.at(-1);
  const ok = records.find((record) => record.type === 'OK');
  return {
    operationId,
    intent: intent.intent,
    state,
    applied: isFinal(state) ? wasApplied(records) : null,
    made: ok?.made ?? null,
    error: last && 'error' in last ? last.error : null,
    at: last?.at ?? intent.at,
  };
}
