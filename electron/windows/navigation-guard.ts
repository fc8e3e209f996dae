import type { Session, WebContents } from 'electron';
import { APP_URL } from './app-path';

/** Told of everything that was refused, for the log. Receives the scheme and host only: a URL may carry stolen text. */
export type OnRefused = (what: string, target: string) => void;

/**
 * Closes the session of the app's window to everything but the app's own pages: permissions, devices, downloads and requests
 * (SECURITY.md 1, fact 5). Its network goes to a proxy that is not there, so that what the content security policy does not govern,
 * such as WebRTC over TCP, reaches nobody either. Requests to Spoki do not use a session at all.
 * @param devTools lets the developer tools load: only for an unpackaged app
 */
export async function guardSession(session: Session, devTools: boolean, onRefused: OnRefused): Promise<void> {
  refusePermissions(session, onRefused);
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isOwnRequest(details.url, devTools);
    if (cancel) onRefused('request', describeTarget(details.url));
    answer({ cancel });
  });
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** No permission, device, download or dictionary, for any page of the session. */
export function refusePermissions(session: Session, onRefused: OnRefused): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    onRefused('permission', permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    onRefused('download', describeTarget(item.getURL()));
    event.preventDefault();
  });
}

/**
 * Keeps a window on its pages: no other navigation, no new windows, no webviews, no WebRTC around the proxy.
 * @param mayShow the pages that the window, and frames in it, may go to. Default: only the app's own
 */
export function guardContents(
  contents: WebContents,
  onRefused: OnRefused,
  mayShow: (url: string) => boolean = isOwnPage,
): void {
  const refuse = (what: string) => (event: { preventDefault(): void; url: string }) => {
    if (mayShow(event.url)) return;
    onRefused(what, describeTarget(event.url));
    event.preventDefault();
  };
  contents.on('will-navigate', refuse('navigation'));
  contents.on('will-frame-navigate', refuse('frame navigation'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', (event) => {
    onRefused('webview', '');
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    onRefused('new window', describeTarget(url));
    return { action: 'deny' };
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The app has one document; routes are in its fragment. */
export function isOwnPage(url: string): boolean {
  return url.replace(/#.*$/s, '') === APP_URL;
}

/** Whether the window's session may load this URL. `data:` and `blob:` never leave the process. */
export function isOwnRequest(url: string, devTools: boolean): boolean {
  return /^(?:data|blob):/i.test(url) || url.startsWith(APP_URL) || (devTools && url.startsWith('devtools://'));
}

/** Scheme and host of a URL, or only the scheme: nothing that could carry a secret into the log. */
export function describeTarget(url: string): string {
  return /^[a-z][a-z0-9+.-]{0,20}:(?:\/\/[a-z0-9.:[\]-]{1,100}(?=[/?#]|$))?/i.exec(url)?.[0] ?? '(not a URL)';
}
