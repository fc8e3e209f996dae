import type { SandboxState } from '../state';
import { activationPage } from './activation-page';
import { chatsPage } from './chats-page';

/** The page at this address, or null if it is none: pages need no key, only the token in their address. */
export function pageAt(state: SandboxState, request: Request): Promise<Response> | null {
  const { pathname } = new URL(request.url);
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (pathname === '/external-activation' && (isRead || request.method === 'POST'))
    return activationPage(state, request);
  return pathname === '/chats' && isRead ? chatsPage(state, request) : null;
}
