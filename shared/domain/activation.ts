import type { AppError } from '../errors/app-error';
import { ACTIVATION_STEPS, type ActivationStep } from './onboarding';
import type { Intent, Made, OperationId } from './operation';
import type { OperationState } from './operation-state';
import type { RoleId } from './team';

/** An operation as the steps need it. */
export interface StepOperation {
  operationId: OperationId;
  intent: Intent;
  state: OperationState;
  /** Null while that is not known. */
  applied: boolean | null;
  made: Made | null;
  error: AppError | null;
  /** Of its last record, milliseconds since 1970-01-01 UTC. */
  at: number;
}

/** What is known of one client that is being brought aboard. */
export interface ActivationFacts {
  /** Milliseconds since 1970-01-01 UTC. */
  startedAt: number;
  /** Since when a key of the account is held; null for none. */
  keySince: number | null;
  /** Spoki says that the account is active, so that no link is needed any more. */
  isActive: boolean;
  /** Of this account, newest first. */
  operations: readonly StepOperation[];
  /** Private keys of the account that are held, and since when. */
  privateKeys: ReadonlyMap<RoleId, number>;
  /** The last embed check of each service user. */
  embedChecks: ReadonlyMap<RoleId, { works: boolean; at: number; error: AppError | null }>;
  /** Steps that a person left out, with the reason. */
  skipped: ReadonlyMap<ActivationStep, { reason: string; at: number }>;
}

export interface StepStanding {
  state: 'waiting' | 'done' | 'skipped' | 'failed' | 'unknown';
  at: number | null;
  reason: string | null;
  error: AppError | null;
  operationId: OperationId | null;
  roleId: RoleId | null;
  email: string | null;
}

const WAITING: StepStanding = {
  state: 'waiting',
  at: null,
  reason: null,
  error: null,
  operationId: null,
  roleId: null,
  email: null,
};

type Found = Partial<StepStanding>;

/**
 * Where each step stands. A step that was done is done, whatever a person wrote before; one that is not, and that a person left out, is
 * skipped. Nothing is remembered but what was left out: everything else follows from the journal, the keychain and Spoki's list, so that
 * it is true again after a restart.
 */
export function activationSteps(facts: ActivationFacts): ReadonlyMap<ActivationStep, StepStanding> {
  const user = serviceUserOf(facts);
  const standings = new Map<ActivationStep, StepStanding>();
  for (const step of ACTIVATION_STEPS) {
    const found = { ...WAITING, ...FIND[step](facts, user) };
    const left = facts.skipped.get(step);
    const skipped = left !== undefined && found.state !== 'done';
    standings.set(step, skipped ? { ...found, state: 'skipped', reason: left.reason, at: left.at } : found);
  }
  return standings;
}

interface ServiceUser {
  roleId: RoleId;
  email: string | null;
  operation: StepOperation;
}

const FIND: Record<ActivationStep, (facts: ActivationFacts, user: ServiceUser | null) => Found> = {
  client: ({ startedAt }) => ({ state: 'done', at: startedAt }),
  'account-key': ({ keySince, operations }) => {
    if (keySince !== null) return { state: 'done', at: keySince };
    const found = ofKinds(operations, ['create-account-key']);
    // It was made and is not held any more: it was revoked or removed.
    return found.state === 'done' ? {} : found;
  },
  margins: ({ operations }) => ofKinds(operations, ['set-margins']),
  link: ({ operations, isActive }) => {
    const found = of(operations, ({ intent }) => isForLink(intent));
    return found.state !== 'done' && isActive ? { state: 'done' } : found;
  },
  'first-recharge': ({ operations }) => ofKinds(operations, ['recharge', 'recharge-conversations']),
  'service-user': ({ operations }, user) =>
    user ? { ...doneBy(user.operation), ...userOf(user) } : undone(ofKinds(operations, ['add-service-user'])),
  'private-key': ({ operations, privateKeys }, user) => {
    if (!user) return {};
    const since = privateKeys.get(user.roleId);
    if (since !== undefined) return { state: 'done', at: since, ...userOf(user) };
    const tries = of(operations, ({ intent }) => isPrivateKeyOf(intent, user.roleId));
    return { ...undone(tries), ...userOf(user) };
  },
  'embed-check': ({ embedChecks }, user) => {
    const check = user && embedChecks.get(user.roleId);
    if (!user || !check) return user ? userOf(user) : {};
    return { state: check.works ? 'done' : 'failed', at: check.at, error: check.error, ...userOf(user) };
  },
};

/** The service user that was added from here last and not deleted since; else the one that was given a private key last. */
function serviceUserOf({ operations }: ActivationFacts): ServiceUser | null {
  const deleted = new Set<RoleId>();
  let keyed: ServiceUser | null = null;
  for (const operation of operations) {
    const { intent, made, applied } = operation;
    if (!applied) continue;
    if (intent.kind === 'delete-role') deleted.add(intent.roleId);
    if (intent.kind === 'add-service-user' && made?.what === 'role' && !deleted.has(made.roleId))
      return { roleId: made.roleId, email: made.email, operation };
    if (intent.kind === 'generate-private-key' && !deleted.has(intent.roleId))
      keyed ??= { roleId: intent.roleId, email: intent.called, operation };
  }
  return keyed;
}

const userOf = ({ roleId, email }: ServiceUser): Found => ({ roleId, email });
const doneBy = ({ at, operationId }: StepOperation): Found => ({ state: 'done', at, operationId });
const undone = (found: Found): Found => (found.state === 'done' ? {} : found);
const isPrivateKeyOf = (intent: Intent, roleId: RoleId): boolean =>
  intent.kind === 'generate-private-key' && intent.roleId === roleId;
const isForLink = (intent: Intent): boolean =>
  intent.kind === 'create-onboarding-link' || (intent.kind === 'create-channel' && intent.platform === 1);

const ofKinds = (operations: readonly StepOperation[], kinds: readonly Intent['kind'][]): Found =>
  of(operations, ({ intent }) => kinds.includes(intent.kind));

/** Done if one of these was applied, else as the newest of them stands. */
function of(operations: readonly StepOperation[], wanted: (operation: StepOperation) => boolean): Found {
  const these = operations.filter(wanted);
  const applied = these.find((operation) => operation.applied);
  if (applied) return doneBy(applied);
  const [newest] = these;
  if (!newest) return {};
  const { operationId, at, error, state } = newest;
  if (newest.applied === null) return { state: state === 'UNKNOWN' ? 'unknown' : 'waiting', operationId, at };
  return { state: 'failed', operationId, at, error };
}
