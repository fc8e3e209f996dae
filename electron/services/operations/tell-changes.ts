import { type ServiceUserRef, teamOf } from '@electron/credentials/vault';
import type { Intent, RecordOf } from '@shared/domain/operation';
import type { AppEvent } from '@shared/ipc/events';
import type { RecordedListener } from './recorded-hub';

/** The private key of a service user is held anew, or no longer. */
export function accessChangedBy(ref: ServiceUserRef): AppEvent {
  const { profileId, accountId } = teamOf(ref);
  return { type: 'access-changed', profileId, accountId };
}

/** Tells the window what a change that was done, or may have been, has made out of date. */
export function tellChanges(emit: (event: AppEvent) => void): RecordedListener {
  return ({ type }, intended) => {
    if (type === 'INTENT' || type === 'SENDING' || type === 'NOT_SENT') return;
    for (const event of eventsOf(intended)) emit(event);
  };
}

function eventsOf({ profileId, accountId, intent }: RecordOf<'INTENT'>): AppEvent[] {
  const onboarding: AppEvent[] = changesOnboarding(intent) ? [{ type: 'onboarding-changed', profileId }] : [];
  if ('channelId' in intent || intent.kind === 'create-channel')
    return accountId === null ? onboarding : [...onboarding, { type: 'channels-changed', profileId, accountId }];
  return changesAccess(intent) ? [...onboarding, { type: 'access-changed', profileId, accountId }] : onboarding;
}

function changesAccess(intent: Intent): boolean {
  return (
    'roleId' in intent || 'invitationId' in intent || intent.kind === 'invite' || intent.kind === 'add-service-user'
  );
}

/** All that is a step of bringing a client aboard. */
const STEPS: readonly Intent['kind'][] = [
  'add-clients',
  'create-account-key',
  'set-margins',
  'create-onboarding-link',
  'create-channel',
  'recharge',
  'add-service-user',
  'generate-private-key',
];

function changesOnboarding({ kind }: Intent): boolean {
  return STEPS.includes(kind);
}
