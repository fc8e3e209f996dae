import type { RoutingVault } from '@electron/credentials/routing-vault';
import { reveal } from '@electron/credentials/secret';
import { accountRef, serviceUserRef } from '@electron/credentials/vault';
import type { Journal } from '@electron/journal/journal-api';
import type { ProfileId } from '@shared/domain/ids';
import type { OperationId } from '@shared/domain/operation';
import { fail } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { UnsavedKeyView } from '@shared/ipc/key-models';
import type { Settings } from '@shared/ipc/models';
import type { OperationService } from '../operations/operation-service';
import type { SettingsService } from '../settings-service';
import type { ClipboardKeeper } from './clipboard-keeper';

export interface ShownSecret {
  /** As Spoki told it. */
  accountName: string;
  language: Settings['language'];
  /** Puts it on the clipboard, for a minute. */
  copy: () => Promise<unknown>;
}

/**
 * Shows a key in a window of the system, outside the renderer's reach.
 * @returns whether the person said that it is saved
 * @throws AppFailure if it could not be shown
 */
export type ShowSecret = (text: string, about: ShownSecret) => Promise<boolean>;

export interface UnsavedKeyServiceParts {
  operations: Pick<OperationService, 'unsavedKeys' | 'saveUnsavedKey' | 'showUnsavedKey'>;
  journal: Pick<Journal, 'get'>;
  vault: Pick<RoutingVault, 'entries'>;
  /** @throws AppFailure `not-found` if it was removed */
  profile: (profileId: ProfileId) => Promise<unknown>;
  settings: Pick<SettingsService, 'get'>;
  clipboard: ClipboardKeeper;
  showSecret: ShowSecret;
  emit: (event: AppEvent) => void;
}

/** New keys that the keychain failed to keep: until one is saved, by the keychain or by hand, it is in memory only. */
export class UnsavedKeyService {
  readonly #o: UnsavedKeyServiceParts;
  readonly #showing = new Map<OperationId, Promise<void>>();

  constructor(parts: UnsavedKeyServiceParts) {
    this.#o = parts;
  }

  /** Oldest first. */
  list(): Promise<UnsavedKeyView[]> {
    return Promise.all(this.#o.operations.unsavedKeys().map((operationId) => this.#view(operationId)));
  }

  /**
   * Tries the keychain again.
   * @throws AppFailure `not-permitted` if a later key of the account is held, which it would replace; `not-found` if its profile was
   * removed; the vault's kinds
   */
  async save(operationId: OperationId): Promise<UnsavedKeyView[]> {
    const { profileId, at, ...view } = await this.#view(operationId);
    await this.#o.profile(profileId);
    const ref = refOf({ profileId, ...view });
    const held = (await this.#o.vault.entries()).find((entry) => entry.ref === ref);
    if (held && held.since >= at) fail('not-permitted', 'a later key is held, which it would replace');
    await this.#o.operations.saveUnsavedKey(operationId);
    return this.list();
  }

  /** Shows the key, and forgets it once the person says that it is saved. Asking again while it is shown joins the first. */
  async show(operationId: OperationId): Promise<UnsavedKeyView[]> {
    const showing = this.#showing.get(operationId) ?? this.#show(operationId);
    this.#showing.set(operationId, showing);
    try {
      await showing;
    } finally {
      this.#showing.delete(operationId);
    }
    return this.list();
  }

  async #show(operationId: OperationId): Promise<void> {
    const { profileId, profileName, accountId, accountName, privateKeyOf } = await this.#view(operationId);
    const place = accountName ?? accountId ?? profileName;
    const { language } = await this.#o.settings.get();
    await this.#o.operations.showUnsavedKey(operationId, (key) =>
      this.#o.showSecret(reveal(key), {
        language,
        accountName: privateKeyOf?.called ? `${privateKeyOf.called} (${place})` : place,
        copy: () => this.#o.clipboard.copy(key),
      }),
    );
    this.#o.emit({ type: 'keys-changed', profileId });
  }

  async #view(operationId: OperationId): Promise<UnsavedKeyView> {
    const records = (await this.#o.journal.get(operationId)).map(({ record }) => record);
    const [intent] = records;
    if (intent?.type !== 'INTENT') return fail('journal-failed', 'an operation in the journal has no intent');
    const { profileId, profileName, accountId, accountName } = intent;
    const privateKeyOf =
      'roleId' in intent.intent ? { roleId: intent.intent.roleId, called: intent.intent.called } : null;
    const at = records.at(-1)?.at ?? intent.at;
    return { operationId, profileId, profileName, accountId, accountName, privateKeyOf, at };
  }
}

function refOf({
  profileId,
  accountId,
  privateKeyOf,
}: Pick<UnsavedKeyView, 'profileId' | 'accountId' | 'privateKeyOf'>) {
  if (privateKeyOf !== null) return serviceUserRef(profileId, accountId, privateKeyOf.roleId);
  return accountRef(profileId, accountId ?? fail('journal-failed', 'a key of an account is of none'));
}
