import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Backend, createBackend } from '@electron/backend';
import { SessionVault } from '@electron/credentials/session-vault';
import type { KeyVault } from '@electron/credentials/vault';
import { runCall } from '@electron/ipc/run-call';
import { createJournal } from '@electron/journal/journal';
import type { DeskNotification } from '@electron/services/alerts/notify';
import type { InboxView } from '@electron/services/inbox/inbox-service';
import { launchSandbox } from '@electron/services/launch-sandbox';
import { type Clock, systemClock } from '@electron/spoki/clock';
import { fileLaneStore } from '@electron/spoki/lanes/lane-store';
import { createRateLanes } from '@electron/spoki/lanes/rate-lanes';
import type { ShownSecret } from '@electron/services/keys/unsaved-key-service';
import { createTransport } from '@electron/spoki/transport/transport';
import { createStoreClient } from '@electron/store/store-client';
import { linkOpener } from '@electron/windows/external-links';
import { AppFailure, fail, type Result } from '@shared/errors/app-error';
import type { CallName } from '@shared/ipc/channels';
import type { Input, Output } from '@shared/ipc/contract';
import type { AppEvent } from '@shared/ipc/events';
import type { PrintJob } from '@shared/ipc/print-models';
import { bundleEntry } from './bundle-entry';
import { forkedProcesses } from './forked-port';

export interface TestBackend {
  directory: string;
  events: AppEvent[];
  backend: Backend;
  /** As the renderer would: through the contract, both ways checked. */
  call<C extends CallName>(name: C, input: Input<C>): Promise<Output<C>>;
  /** The same, with the failure as data. */
  tryCall<C extends CallName>(name: C, input: Input<C>): Promise<Result<Output<C>>>;
  /** Where the next export goes; null closes the dialog. */
  nextPath: string | null;
  /** The folder that the next folder dialog chooses; null closes it. */
  nextFolder: string | null;
  /** What was printed, and the bytes that stand for the PDF. */
  printed: PrintJob[];
  /** The file that the next open dialog chooses; null closes it. */
  nextOpenPath: string | null;
  /** The links that were to be opened, and whether the person agrees to the next one. */
  opened: string[];
  nextOpens: boolean;
  /** The inboxes that were to be shown. */
  inboxes: InboxView[];
  /** The desktop notifications that were shown; each can be clicked. */
  notified: (DeskNotification & { click: () => void })[];
  /** Whether this system has notifications. */
  notifies: boolean;
  clipboard: { text: string };
  /** The keys that were shown in a window of the system, and whether the person says that the next one is saved; null: it cannot be shown. */
  shown: { text: string; about: ShownSecret }[];
  nextSaved: boolean | null;
  /** Ends the processes of the store and the journal, as a kill of the app does; they do not start again. Resolves when they are gone. */
  killProcesses(): Promise<void>;
  close(): Promise<void>;
}

/** The whole main process without a window: real store process, real sockets, real files in a temporary folder. */
export async function openBackend(
  options: {
    keychain?: KeyVault;
    directory?: string;
    clock?: Clock;
    /** Of the rate lanes alone. */
    lanesClock?: Clock;
    locksDirectory?: string;
  } = {},
): Promise<TestBackend> {
  const directory = options.directory ?? mkdtempSync(join(tmpdir(), 'partner-desk-backend-'));
  const storeEntry = await bundleEntry('electron/store/store-process.ts');
  const journalEntry = await bundleEntry('electron/journal/journal-process.ts');
  const packEntry = await bundleEntry('electron/packs/pack-process.ts');
  const events: AppEvent[] = [];
  const processes = forkedProcesses();
  const test: TestBackend = {
    directory,
    events,
    nextPath: null,
    nextFolder: null,
    printed: [],
    nextOpenPath: null,
    opened: [],
    nextOpens: true,
    inboxes: [],
    notified: [],
    notifies: true,
    clipboard: { text: '' },
    shown: [],
    nextSaved: true,
    backend: createBackend({
      store: createStoreClient(() => processes.start(storeEntry, [join(directory, 'partner-desk.db')])),
      keychain: options.keychain ?? new SessionVault(Date.now),
      transport: createTransport(),
      lanes: createRateLanes({
        clock: options.lanesClock ?? systemClock,
        store: fileLaneStore(join(directory, 'rate-lanes.json')),
        random: Math.random,
      }),
      clock: options.clock ?? systemClock,
      random: Math.random,
      newUuid: randomUUID,
      openJournal: (vault) =>
        createJournal({
          spawn: () => processes.start(journalEntry, [join(directory, 'journal.db')]),
          sealPath: join(directory, 'journal.seal'),
          vault,
          random: randomBytes,
          now: Date.now,
        }),
      info: {
        version: '0.0.0-test',
        electron: '',
        chrome: '',
        node: process.versions.node,
        platform: process.platform,
        packaged: false,
        dataDirectory: directory,
      },
      platform: process.platform,
      systemLanguage: 'en-GB',
      timeZone: 'Europe/Rome',
      locksDirectory: options.locksDirectory ?? join(directory, 'locks'),
      launchSandbox,
      onSecret: () => undefined,
      emit: (event) => void events.push(event),
      settingsChanged: () => undefined,
      askPath: (name) => Promise.resolve(test.nextPath === null ? null : join(directory, test.nextPath || name)),
      askFolder: () => Promise.resolve(test.nextFolder),
      askOpenFile: () => Promise.resolve(test.nextOpenPath),
      spawnPackProcess: () => processes.start(packEntry, []),
      printPdf: async (job) => {
        test.printed.push(job);
        return new TextEncoder().encode('%PDF-1.7 stand-in');
      },
      reveal: () => undefined,
      openLink: linkOpener({
        confirm: async () => test.nextOpens,
        open: async (url) => void test.opened.push(url),
      }),
      showInbox: async (view) => void test.inboxes.push(view),
      notify: {
        supported: () => test.notifies,
        show: (notification, click) => void test.notified.push({ ...notification, click }),
      },
      clipboard: {
        readText: async () => test.clipboard.text,
        writeText: async (text) => void (test.clipboard.text = text),
        clear: async () => void (test.clipboard.text = ''),
      },
      async showSecret(text, about) {
        if (test.nextSaved === null) return fail('not-permitted', 'there is no window');
        test.shown.push({ text, about });
        return test.nextSaved;
      },
      reportFailure: () => undefined,
    }),
    tryCall: (name, input) => runCall(test.backend.handlers, name, input) as Promise<Result<Output<typeof name>>>,
    async call(name, input) {
      const answer = await test.tryCall(name, input);
      if (answer.ok) return answer.value;
      throw new AppFailure(answer.error);
    },
    killProcesses: processes.killAll,
    async close() {
      await test.backend.close();
      if (!options.directory) rmSync(directory, { recursive: true, force: true });
    },
  };
  return test;
}
