import type { KeyVault } from '@electron/credentials/vault';
import type { Journal } from '@electron/journal/journal-api';
import type { ProcessPort } from '@electron/processes/rpc';
import type { Notify } from '@electron/services/alerts/notify';
import type { AskOpenFile } from '@electron/services/imports/pick-credit-file';
import type { ShowInbox } from '@electron/services/inbox/inbox-service';
import type { Clipboard } from '@electron/services/keys/clipboard-keeper';
import type { ShowSecret } from '@electron/services/keys/unsaved-key-service';
import type { OpenLink } from '@electron/services/links/open-link';
import type { PrintPdf } from '@electron/services/packs/print-jobs';
import type { RunningSample } from '@electron/services/sample-data';
import type { Clock } from '@electron/spoki/clock';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { Transport } from '@electron/spoki/transport/transport-types';
import type { StoreClient } from '@electron/store/store-client';
import type { AppError } from '@shared/errors/app-error';
import type { AppEvent } from '@shared/ipc/events';
import type { AppInfo, Settings } from '@shared/ipc/models';

/** What differs between the app and a test that runs the whole main process without a window. */
export interface BackendParts {
  store: StoreClient;
  /** The operating system's keychain. */
  keychain: KeyVault;
  transport: Transport;
  lanes: RateLanes;
  clock: Clock;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** A new UUID. */
  newUuid: () => string;
  /** @param vault the keychain itself */
  openJournal: (vault: Pick<KeyVault, 'put' | 'use'>) => Journal;
  info: Omit<AppInfo, 'storeMovedAside'>;
  platform: NodeJS.Platform;
  /** BCP 47, e.g. `it-IT`. */
  systemLanguage: string;
  /** IANA zone of this computer. */
  timeZone: string;
  /** Where keys are locked against other copies of the app: the same for all data folders of this user. */
  locksDirectory: string;
  launchSandbox: () => Promise<RunningSample>;
  /** Told of each key that passes, for the log's redaction. */
  onSecret: (text: string) => void;
  emit: (event: AppEvent) => void;
  settingsChanged: (settings: Settings) => void;
  askPath: (suggestedName: string) => Promise<string | null>;
  /** A folder to save several files in. */
  askFolder: () => Promise<string | null>;
  askOpenFile: AskOpenFile;
  /** Starts a process that writes one pack. */
  spawnPackProcess: () => ProcessPort;
  printPdf: PrintPdf;
  showSecret: ShowSecret;
  openLink: OpenLink;
  showInbox: ShowInbox;
  notify: Notify;
  clipboard: Clipboard;
  reveal: (path: string) => void;
  reportFailure: (what: string, error: AppError) => void;
}
