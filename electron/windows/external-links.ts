import type { OpenLink } from '@electron/services/links/open-link';
import { parseSpokiLink } from '@electron/spoki/spoki-link';
import { fail } from '@shared/errors/app-error';

/** Whether `parseSpokiLink` accepts it for a profile at Spoki itself. */
export function isAllowedExternal(text: string): boolean {
  return parseSpokiLink(text, null) !== null;
}

export interface ExternalOpener {
  /** Shows the host, with its port if it has one, and asks; the answer is the person's. */
  confirm: (host: string) => Promise<boolean>;
  open: (url: string) => Promise<void>;
}

/** Checks a link, asks, and opens it. */
export function linkOpener({ confirm, open }: ExternalOpener): OpenLink {
  return async (text, profileBaseUrl) => {
    const url = parseSpokiLink(text, profileBaseUrl) ?? fail('not-permitted', 'only links to Spoki can be opened');
    if (!(await confirm(url.host))) return false;
    await open(url.href);
    return true;
  };
}
