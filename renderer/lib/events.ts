import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import type { AppEvent } from '@shared/ipc/events';
import { onEvent, onEventOf } from './bridge';
import { keys } from './queries/keys';

function staleKeys(event: AppEvent): readonly (readonly unknown[])[] {
  switch (event.type) {
    case 'accounts-changed':
      return [
        keys.accounts(event.profileId),
        keys.accountKeys(event.profileId),
        keys.onboarding(event.profileId),
        keys.reports(event.profileId),
      ];
    case 'usage-changed':
      return [keys.usageOf(event.profileId, event.accountId)];
    case 'closings-changed':
      return [keys.reports(event.profileId)];
    case 'watch-changed':
      return [keys.watch(event.profileId)];
    case 'profiles-changed':
      return [keys.profiles, keys.vault, keys.lanes];
    case 'settings-changed':
      return [keys.settings];
    case 'vault-changed':
      return [keys.vault, keys.profiles];
    case 'operation-changed':
      return [
        keys.operations,
        keys.journal,
        keys.margins(event.profileId),
        keys.accountKeys(event.profileId),
        keys.onboarding(event.profileId),
      ];
    case 'job-changed':
      return [keys.jobs];
    case 'keys-changed':
      return [keys.accountKeys(event.profileId), keys.unsavedKeys, keys.onboarding(event.profileId)];
    case 'channels-changed':
      return [keys.channels(event.profileId, event.accountId), keys.onboarding(event.profileId)];
    case 'access-changed':
      return [
        keys.team(event.profileId, event.accountId),
        keys.people(event.profileId),
        keys.keyHealth(event.profileId),
        keys.activations(event.profileId),
      ];
    case 'onboarding-changed':
      return [keys.onboarding(event.profileId)];
    case 'sync-changed':
      return event.run.state === 'running' ? [] : [keys.sync(event.profileId), keys.reports(event.profileId)];
    case 'open':
    case 'days-progress':
    case 'work-progress':
    case 'usage-progress':
    case 'month-progress':
    case 'menu':
      return [];
  }
}

/** Keeps the query cache true to main: each event makes the queries it concerns stale, and those on screen ask again. */
export function connectEvents(client: QueryClient): () => void {
  return onEvent((event) => {
    for (const queryKey of staleKeys(event)) void client.invalidateQueries({ queryKey });
  });
}

/** Runs the listener for events of one type while the component is mounted. */
export function useAppEvent<T extends AppEvent['type']>(
  type: T,
  listener: (event: Extract<AppEvent, { type: T }>) => void,
): void {
  const heard = useEffectEvent(listener);
  useEffect(() => onEventOf(type, (event) => heard(event)), [type]);
}
