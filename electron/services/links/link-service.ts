import type { RemoteApi } from '@electron/processes/rpc';
import type { KeptLink } from '@electron/store/onboarding-store-api';
import type { StoreApi, StoredProfile } from '@electron/store/store-api';
import type { ProfileId } from '@shared/domain/ids';
import type { HandOut } from '@shared/domain/onboarding';
import type { OperationId } from '@shared/domain/operation';
import { parseSpokiLink } from '@electron/spoki/spoki-link';
import { fail } from '@shared/errors/app-error';
import type { ParsedInput } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { OnboardingLink } from '@shared/ipc/support-models';
import type { Clipboard } from '../keys/clipboard-keeper';
import type { Sessions } from '../profiles/sessions';
import type { OpenLink } from './open-link';

export interface LinkParts {
  store: Pick<RemoteApi<StoreApi>, 'listLinks' | 'getLink' | 'noteHandOut'>;
  sessions: Pick<Sessions, 'forPartner'>;
  profile: (profileId: ProfileId) => Promise<StoredProfile>;
  clipboard: Pick<Clipboard, 'writeText'>;
  openLink: OpenLink;
  /** Milliseconds since 1970-01-01 UTC. */
  now: () => number;
  emit: (event: AppEvent) => void;
}

/**
 * The register of onboarding links that were made on this computer. A link whose host is not Spoki's is listed, and reaches no client:
 * it is neither copied nor opened nor noted as handed out. Nothing is said of when a link ends, because Spoki says nothing of it.
 */
export class LinkService {
  readonly #o: LinkParts;

  constructor(parts: LinkParts) {
    this.#o = parts;
  }

  /** Newest first; of one account, or of all for null. @throws AppFailure `not-found` without the profile; the store's kinds */
  async list({ profileId, accountId }: ParsedInput<'links.list'>): Promise<OnboardingLink[]> {
    const [links, baseUrl] = await Promise.all([this.#o.store.listLinks(profileId, accountId), this.#base(profileId)]);
    return links.map((link) => viewOf(link, baseUrl));
  }

  /**
   * Puts the link, or the message that holds it, on the clipboard and notes that it was handed out.
   * @throws AppFailure `not-found`; `not-permitted` for a link that is not Spoki's; `invalid-input` if the message lacks the link
   */
  async copy({ operationId, how, message }: ParsedInput<'links.copy'>): Promise<OnboardingLink> {
    const { url } = await this.#usable(operationId);
    if (message !== null && !message.includes(url))
      fail('invalid-input', 'the message does not hold the link', { fields: { message: ['the link is not in it'] } });
    await this.#o.clipboard.writeText(message ?? url);
    return this.#handedOut(operationId, how);
  }

  /**
   * Shows the host and asks, then opens the link in the browser; only then it counts as handed out.
   * @throws AppFailure `not-found`; `not-permitted` for a link that is not Spoki's
   */
  async open({ operationId }: ParsedInput<'links.open'>): Promise<OnboardingLink> {
    const { url, profileId } = await this.#usable(operationId);
    const opened = await this.#o.openLink(url, await this.#base(profileId));
    return opened ? this.#handedOut(operationId, 'opened') : this.#view(operationId);
  }

  /** Notes a hand-out that the app did not see. @throws AppFailure `not-found`; `not-permitted` for a link that is not Spoki's */
  async note({ operationId, how }: ParsedInput<'links.note'>): Promise<OnboardingLink> {
    await this.#usable(operationId);
    return this.#handedOut(operationId, how);
  }

  async #usable(operationId: OperationId): Promise<KeptLink> {
    const link = await this.#o.store.getLink(operationId);
    const { safe, host } = viewOf(link, await this.#base(link.profileId));
    if (!safe)
      fail(
        'not-permitted',
        `this link, to ${host || 'no host'}, is not Spoki’s https address: do not give it to a client`,
      );
    return link;
  }

  async #handedOut(operationId: OperationId, how: HandOut): Promise<OnboardingLink> {
    await this.#o.store.noteHandOut(operationId, how, this.#o.now());
    const { profileId } = await this.#o.store.getLink(operationId);
    this.#o.emit({ type: 'onboarding-changed', profileId });
    return this.#view(operationId);
  }

  async #view(operationId: OperationId): Promise<OnboardingLink> {
    const link = await this.#o.store.getLink(operationId);
    return viewOf(link, await this.#base(link.profileId));
  }

  /** Where the profile's requests go now: the sample data has another port with every start. */
  async #base(profileId: ProfileId): Promise<string> {
    return (await this.#o.sessions.forPartner(await this.#o.profile(profileId))).baseUrl;
  }
}

function viewOf({ profileId: _, lang, url, ...link }: KeptLink, baseUrl: string): OnboardingLink {
  const host = URL.canParse(url) ? new URL(url).host : '';
  return { ...link, url, host, safe: parseSpokiLink(url, baseUrl) !== null, language: lang };
}
