import type { RoutingVault } from '@electron/credentials/routing-vault';
import type { Journal } from '@electron/journal/journal-api';
import type { Clock } from '@electron/spoki/clock';
import type { AppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { OperationService } from '../operations/operation-service';
import type { RecordedHub } from '../operations/recorded-hub';
import type { SettingsService } from '../settings-service';
import { type Clipboard, ClipboardKeeper } from './clipboard-keeper';
import { KeyOperations } from './key-operations';
import { KeyService, type KeyServiceParts } from './key-service';
import { type ShowSecret, UnsavedKeyService } from './unsaved-key-service';

export interface CreateKeysParts extends Omit<KeyServiceParts, 'keyOperations' | 'clipboard' | 'vault'> {
  vault: RoutingVault;
  journal: Journal;
  operations: OperationService;
  recordedHub: RecordedHub;
  settings: Pick<SettingsService, 'get'>;
  clipboard: Clipboard;
  showSecret: ShowSecret;
  clock: Clock;
  emit: (event: AppEvent) => void;
  reportFailure: (what: string, error: AppError) => void;
}

export interface Keys {
  keys: KeyService;
  unsavedKeys: UnsavedKeyService;
  /** What is put on the clipboard is taken away again when the app ends. */
  clipboardKeeper: ClipboardKeeper;
}

/** Joins the keys of accounts with the journal, the clipboard and the windows of the system. */
export function createKeys(parts: CreateKeysParts): Keys {
  const clipboard = new ClipboardKeeper(parts);
  const keyOperations = new KeyOperations(parts.journal);
  parts.recordedHub.listen((record, intent) => {
    keyOperations.recorded(record, intent);
    if (record.type === 'OK' && record.newKey?.kept === 'not-kept')
      parts.emit({ type: 'keys-changed', profileId: intent.profileId });
  });
  return {
    keys: new KeyService({ ...parts, keyOperations, clipboard }),
    unsavedKeys: new UnsavedKeyService({ ...parts, clipboard }),
    clipboardKeeper: clipboard,
  };
}
