import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { MenuCommand } from '@shared/ipc/events';
import { useAppEvent } from '../../lib/events';
import { useActiveProfile } from '../../lib/queries/profiles';
import { useRefreshAccountsOf } from '../../lib/queries/accounts';
import { type OverlayControl, useOverlay } from '../overlays/overlay';
import { focusSearch, hasOnlyModifier, isTyping } from './keyboard';

/** Carries out the app's commands, from wherever they come: menu, keyboard or palette. */
export function useRunCommand(): (command: MenuCommand) => void {
  const navigate = useNavigate();
  const { open } = useOverlay();
  const profile = useActiveProfile();
  const refresh = useRefreshAccountsOf();
  return (command) => {
    switch (command) {
      case 'palette':
      case 'shortcuts':
      case 'about':
        return open(command);
      case 'settings':
        return void navigate({ to: '/settings' });
      case 'accounts':
        return void navigate({ to: profile ? '/accounts' : '/welcome' });
      case 'overview':
      case 'credit':
      case 'margins':
      case 'reports':
      case 'onboarding':
      case 'team':
      case 'activity':
        return void navigate({ to: profile ? `/${command}` : '/welcome' });
      case 'add-profile':
        return void navigate({ to: '/profiles/new' });
      case 'refresh':
        if (profile && !refresh.isPending) refresh.mutate(profile.id);
        return undefined;
    }
  };
}

const MODIFIED: Record<string, MenuCommand> = { k: 'palette', r: 'refresh', ',': 'settings' };

function commandOf(event: KeyboardEvent, { overlay }: OverlayControl): MenuCommand | 'search' | null {
  if (hasOnlyModifier(event)) return MODIFIED[event.key.toLowerCase()] ?? null;
  if (event.key === 'F1') return 'shortcuts';
  if (overlay || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return null;
  if (event.key === '?') return 'shortcuts';
  return event.key === '/' ? 'search' : null;
}

/** Listens to the native menu and to the keyboard for as long as the shell stands. */
export function useCommands(): void {
  const run = useRunCommand();
  const control = useOverlay();

  useAppEvent('menu', ({ command }) => {
    if (command === 'palette' && control.overlay === 'palette') control.close();
    else run(command);
  });

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return;
    const command = commandOf(event, control);
    if (!command) return;
    event.preventDefault();
    if (command === 'palette' && control.overlay === 'palette') control.close();
    else if (command !== 'search') run(command);
    else if (!focusSearch()) control.open('palette');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
