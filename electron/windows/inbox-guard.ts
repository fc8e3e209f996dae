import type { Session } from 'electron';
import { loopbackOrigin, parseSpokiLink } from '@electron/spoki/spoki-link';
import { describeTarget, type OnRefused, refusePermissions } from './navigation-guard';

/** What the window of an inbox may show and load. */
export interface InboxRules {
  /** Pages: https on Spoki's hosts; or, for a profile whose server is on this computer, exactly its origin. */
  mayShow: (url: string) => boolean;
  /** What pages are made of, which Spoki may have elsewhere: anything encrypted; or nothing but that origin. */
  mayLoad: (url: string) => boolean;
}

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/**
 * @param origin that the inbox begins at (`InboxView.origin`)
 * @param devTools lets the developer tools load: only for an unpackaged app
 */
export function inboxRules(origin: string, devTools: boolean): InboxRules {
  const own = loopbackOrigin(origin);
  const inside = (url: string): boolean => /^(?:data|blob):/i.test(url) || (devTools && url.startsWith('devtools://'));
  if (own !== null) {
    const isOwn = (url: string): boolean => originOf(url) === own && !url.startsWith('blob:');
    return { mayShow: isOwn, mayLoad: (url) => inside(url) || isOwn(url) };
  }
  return {
    mayShow: (url) => parseSpokiLink(url, null) !== null,
    mayLoad: (url) => inside(url) || /^(?:https|wss):\/\//i.test(url),
  };
}

/** What another server may know of the page that asks it: nothing, and its own server only the origin, because the address holds a token. */
export function safeReferrer(referrer: string, url: string): string | null {
  const origin = originOf(referrer);
  return origin !== null && origin === originOf(url) ? `${origin}/` : null;
}

/** Closes the session of an inbox to permissions, downloads, other pages and plain text on the wire, and keeps its address to itself. */
export function guardInboxSession(session: Session, rules: InboxRules, onRefused: OnRefused): void {
  refusePermissions(session, onRefused);
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isPage = resourceType === 'mainFrame' || resourceType === 'subFrame';
    const cancel = !(isPage && !url.startsWith('devtools://') ? rules.mayShow(url) : rules.mayLoad(url));
    if (cancel) onRefused('request', describeTarget(url));
    answer({ cancel });
  });
  session.webRequest.onBeforeSendHeaders(({ url, requestHeaders }, answer) => {
    const { Referer: referrer, ...others } = requestHeaders;
    const safe = referrer === undefined ? null : safeReferrer(referrer, url);
    answer({ requestHeaders: safe === null ? others : { ...others, Referer: safe } });
  });
}
