import { deriveHex } from './keys';
import type { SandboxRequest } from './operation';
import type { AccountRecord, SandboxState } from './state';

/** An onboarding link as operations answer it. */
export interface MadeLink {
  redirect_url: string;
  auth_token: string;
  lang: string;
}

/**
 * Makes a link to the sandbox's own page, or to wherever the option `redirectUrl` says.
 * @param channelId the channel that waits for its client; null for a link of the account
 */
export function makeOnboardingLink(
  request: SandboxRequest,
  state: SandboxState,
  account: AccountRecord,
  channelId: number | null,
): MadeLink {
  const token = deriveHex(state.seed, 'onboarding', account.id, state.newId()).slice(0, 40);
  state.onboardingLinks.set(token, { accountId: account.id, channelId, opened: false });
  const lang = account.defaultLanguage ?? 'en';
  const page = `${new URL(request.url).origin}/external-activation?auth_token=${token}&lang=${lang}`;
  return { redirect_url: state.options.redirectUrl?.(token) ?? page, auth_token: token, lang };
}
