import type { RemoteApi } from '@electron/processes/rpc';
import type { RoleOf, TeamOf } from '@electron/store/access-store-api';
import type { StoreApi } from '@electron/store/store-api';
import { type Intent, type OperationRecord, TEAM_KINDS } from '@shared/domain/operation';
import type { Role, RoleId } from '@shared/domain/team';
import { type AppError, toAppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { RecordedListener } from '../operations/recorded-hub';

export interface RecordedAccessParts {
  store: Pick<
    RemoteApi<StoreApi>,
    'noteRoleMade' | 'noteRoleChanged' | 'noteRoleDeleted' | 'savePrivateKeyFact' | 'forgetEmbedCheck'
  >;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

const CONCERNED: readonly Intent['kind'][] = TEAM_KINDS;

/** Keeps what is known of people and their private keys true to what was done to them, without asking again. */
export function createRecordedAccess({ store, emit, reportFailure }: RecordedAccessParts): RecordedListener {
  async function note(record: OperationRecord, team: TeamOf, intent: Intent): Promise<void> {
    const named = (roleId: RoleId): RoleOf => ({ ...team, roleId });
    if (intent.kind === 'delete-role') await store.noteRoleDeleted(named(intent.roleId));
    if (intent.kind === 'change-role') await store.noteRoleChanged(named(intent.roleId), intent.role);
    if (intent.kind === 'generate-private-key') {
      await store.savePrivateKeyFact(named(intent.roleId), { exists: true, checkedAt: record.at });
      await store.forgetEmbedCheck(named(intent.roleId));
    }
    if (intent.kind === 'add-service-user' && record.type === 'OK' && record.made?.what === 'role')
      await store.noteRoleMade(team, serviceUser(intent, record.made, record.at));
  }

  return (record, { profileId, accountId, intent }) => {
    if (!CONCERNED.includes(intent.kind) || !tookEffect(record)) return;
    void note(record, { profileId, accountId }, intent)
      .catch((thrown: unknown) => reportFailure('what was done to a team was not noted', toAppError(thrown)))
      .then(() => emit({ type: 'access-changed', profileId, accountId }));
  };
}

/** Whether this record says for the first time that the change was made at Spoki. */
function tookEffect(record: OperationRecord): boolean {
  return (
    record.type === 'OK' || record.type === 'APPLIED' || (record.type === 'MANUAL' && record.decision === 'applied')
  );
}

function serviceUser(
  { name, role }: Extract<Intent, { kind: 'add-service-user' }>,
  made: { roleId: RoleId; email: string | null },
  at: number,
): Role {
  const known = { id: made.roleId, email: made.email, firstName: name, role };
  return { ...known, userId: null, lastName: null, isService: true, isActive: true, createdAt: at, updatedAt: at };
}
