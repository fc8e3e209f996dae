import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, nativeTheme, protocol, type Session, session, shell } from 'electron';
import { appInfo } from '@electron/app-info';
import { type Backend, createBackend } from '@electron/backend';
import { serviceArgument } from '@electron/credentials/keychain-service';
import { KeychainVault } from '@electron/credentials/keychain-vault';
import { VaultIndex } from '@electron/credentials/vault-index';
import { registerIpc } from '@electron/ipc/register';
import { errorDetails, isWorthLogging } from '@electron/logging/error-details';
import { createJournal } from '@electron/journal/journal';
import { createLogger } from '@electron/logging/logger';
import { logWarnings } from '@electron/logging/process-warnings';
import { Redactor } from '@electron/logging/redaction';
import { spawnUtility } from '@electron/processes/utility-port';
import { launchSandbox } from '@electron/services/launch-sandbox';
import { systemClock } from '@electron/spoki/clock';
import { openLanes } from '@electron/spoki/lanes/open-lanes';
import type { RateLanes } from '@electron/spoki/lanes/rate-lanes';
import { createTransport } from '@electron/spoki/transport/transport';
import { createStoreClient, type StoreClient } from '@electron/store/store-client';
import { installAppMenu } from '@electron/windows/app-menu';
import { registerAppScheme, serveApp } from '@electron/windows/app-protocol';
import { checkCommandLine } from '@electron/windows/command-line-guard';
import { createDialogs } from '@electron/windows/dialogs';
import { linkOpener } from '@electron/windows/external-links';
import { createMainWindow, isOwnFrame, openMainPage } from '@electron/windows/main-window';
import { guardSession, type OnRefused } from '@electron/windows/navigation-guard';
import { systemNotifications } from '@electron/windows/notifications';
import { quitCleanly } from '@electron/windows/quit-cleanly';
import { createSideWindows, type SideWindows } from '@electron/windows/side-windows';
import { holdSingleInstance } from '@electron/windows/single-instance';
import { systemBrowser } from '@electron/windows/system-browser';
import { systemClipboard } from '@electron/windows/system-clipboard';
import { type AppError, fail, toAppError } from '@shared/errors/app-error';
import { EVENT_CHANNEL } from '@shared/ipc/channels';
import type { AppEvent } from '@shared/ipc/events';
import type { Settings } from '@shared/ipc/models';

/** What is painted before the page is: the background of either theme (renderer/app/theme). */
const BACKGROUND = { light: '#f7f8f7', dark: '#121513' };

type Log = ReturnType<typeof createLogger>;

let window: BrowserWindow | null = null;
/** The person may leave before the start is through; what then fails is no failure. */
let leaving = false;
/** Of the dialogs that main itself shows. */
let language: Settings['language'] = 'en';
let sideWindows: SideWindows | null = null;
const mainWindow = (): BrowserWindow | null => window;
const dialogLanguage = (): Settings['language'] => language;

/** In the copy of the packaged app that end-to-end tests drive, never in a release: see build/package.mjs. */
const drivenByTests = existsSync(join(process.resourcesPath, 'driven-by-tests'));

const mayStart =
  (!app.isPackaged ||
    drivenByTests ||
    checkCommandLine({ args: process.argv.slice(1), platform: process.platform, quit: refuseStart })) &&
  holdSingleInstance(app, mainWindow);

if (mayStart) {
  // Together with --no-sandbox, enableSandbox hangs; the window's own sandbox flag stays on either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme(protocol);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => {
    leaving = true;
  });
  void app.whenReady().then(start).catch(failStart);
}

/**
 * The page's process takes longest to come up, so it is begun first; what the page calls is ready meanwhile, and calls that come
 * earlier wait.
 */
async function start(): Promise<void> {
  const dataDirectory = app.getPath('userData');
  const redactor = new Redactor();
  const log = createLogger(join(dataDirectory, 'logs'), { redactor, echo: !app.isPackaged });
  logWarnings(process, log.warn);
  const windowSession = session.fromPartition('partner-desk', { cache: false });
  const onRefused: OnRefused = (what, target) => log.warn(`refused ${what}`, { target });
  const guarded = guardSession(windowSession, !app.isPackaged, onRefused);
  serveApp(windowSession.protocol, { root: join(import.meta.dirname, '../renderer') });
  await guarded;
  const shown = showWindow(windowSession, dataDirectory, { log, onRefused });
  sideWindows = createSideWindows({
    ...{ session: windowSession, language: dialogLanguage, newId: randomUUID, onRefused },
    preload: preloadScript('print-preload'),
    devTools: !app.isPackaged,
  });

  const store = openStore(dataDirectory);
  const lanes = openLanes(join(dataDirectory, 'rate-lanes.json'), app, log.error);
  const backend = openBackend(dataDirectory, { store, lanes, redactor, log }).then((opened) => resume(opened, log));
  registerIpc({
    handlers: backend.then(({ handlers }) => handlers),
    isTrustedSender: (event) => isOwnFrame(event, window),
    report: (call, error) => logFailure(log, `call ${call}`, error),
  });
  const [{ settings, recover }] = await Promise.all([backend, shown]);
  applySettings(await settings());
  void recover();
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });
}

function showWindow(
  windowSession: Session,
  stateDirectory: string,
  { log, onRefused }: { log: Log; onRefused: OnRefused },
): Promise<void> {
  window = createMainWindow({
    session: windowSession,
    preload: preloadScript('preload'),
    stateDirectory,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    devTools: !app.isPackaged,
    onRefused,
    onPageGone: (reason) => log.error('the page is gone', { reason }),
  });
  window.on('closed', () => {
    window = null;
    sideWindows?.closeAll();
    sideWindows = null;
  });
  return openMainPage(window);
}

/** Lets the backend begin, and end with the app. Calls wait for it, so that the page finds the keys of the sample data at hand. */
async function resume(backend: Backend, log: Log): Promise<Backend> {
  quitCleanly(
    app,
    () => backend.close(),
    (thrown) => log.error('closing failed', { ...toAppError(thrown) }),
  );
  await backend
    .resume(app.commandLine.hasSwitch('sample-data'))
    .catch((thrown: unknown) => log.error('resume failed', { ...toAppError(thrown) }));
  return backend;
}

/** Its process is started at once; a failure is told by the first call that needs an answer. */
function openStore(dataDirectory: string): StoreClient {
  const store = createStoreClient(() =>
    spawnUtility(utilityEntry('store-process'), [join(dataDirectory, 'partner-desk.db')], 'Partner Desk store'),
  );
  store.api.state().catch(() => undefined);
  return store;
}

interface BackendNeeds {
  store: StoreClient;
  lanes: RateLanes;
  redactor: Redactor;
  log: Log;
}

async function openBackend(dataDirectory: string, { store, lanes, redactor, log }: BackendNeeds): Promise<Backend> {
  const keychainService = app.commandLine.getSwitchValue('keychain-service');
  return createBackend({
    store,
    keychain: new KeychainVault({
      spawn: () =>
        spawnUtility(
          utilityEntry('vault-process'),
          keychainService ? [serviceArgument(keychainService)] : [],
          'Partner Desk keychain',
        ),
      index: await VaultIndex.open(join(dataDirectory, 'vault-index.json')),
      now: systemClock.wallNow,
    }),
    openJournal: (vault) =>
      createJournal({
        spawn: () =>
          spawnUtility(utilityEntry('journal-process'), [join(dataDirectory, 'journal.db')], 'Partner Desk journal'),
        sealPath: join(dataDirectory, 'journal.seal'),
        vault,
        random: randomBytes,
        now: systemClock.wallNow,
      }),
    transport: createTransport({ resolveProxy: (url) => session.defaultSession.resolveProxy(url) }),
    lanes,
    clock: systemClock,
    random: Math.random,
    newUuid: randomUUID,
    info: appInfo(dataDirectory),
    platform: process.platform,
    systemLanguage: app.getLocale(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locksDirectory: join(app.getPath('appData'), 'partner-desk-locks'),
    launchSandbox,
    onSecret: (text) => redactor.register(text),
    emit,
    settingsChanged: applySettings,
    ...createDialogs(dialog, app, mainWindow),
    spawnPackProcess: () => spawnUtility(utilityEntry('pack-process'), [], 'Partner Desk packs'),
    printPdf: (job) => openSideWindows().printPdf(job),
    openLink: linkOpener(systemBrowser(mainWindow, dialogLanguage)),
    showInbox: (view) => openSideWindows().showInbox(view),
    notify: systemNotifications(mainWindow),
    clipboard: systemClipboard,
    reveal: (path) => shell.showItemInFolder(path),
    reportFailure: (what, error) => logFailure(log, what, error),
  });
}

function logFailure(log: Log, what: string, error: AppError): void {
  if (isWorthLogging(error)) log.error(`${what} failed`, errorDetails(error));
}

const openSideWindows = (): SideWindows => sideWindows ?? fail('not-permitted', 'the app is closing');
const preloadScript = (name: string): string => join(import.meta.dirname, `../preload/${name}.cjs`);
const utilityEntry = (name: string): string => join(import.meta.dirname, `${name}.cjs`);

function emit(event: AppEvent): void {
  if (window && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event);
}

function applySettings({ theme, ...settings }: Settings): void {
  nativeTheme.themeSource = theme;
  language = settings.language;
  installAppMenu(Menu, {
    platform: process.platform,
    language,
    packaged: app.isPackaged,
    send: (command) => emit({ type: 'menu', command }),
  });
}

function refuseStart(message: string): void {
  process.stderr.write(`${message}\n`);
  app.exit(1);
}

function failStart(thrown: unknown): void {
  if (leaving) return;
  dialog.showErrorBox('Partner Desk could not start', toAppError(thrown).message);
  app.exit(1);
}
