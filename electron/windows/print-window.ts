import { BrowserWindow, type IpcMainInvokeEvent, type PrintToPDFOptions, type Session } from 'electron';
import type { PrintPdf } from '@electron/services/packs/print-jobs';
import { fail } from '@shared/errors/app-error';
import { PRINT_CHANNELS } from '@shared/ipc/print-channels';
import type { PrintJob } from '@shared/ipc/print-models';
import { PRINT_URL } from './app-path';
import { guardContents, type OnRefused } from './navigation-guard';
import { PAGE_PREFERENCES } from './page-preferences';
import { printHeads } from './print-heads';

export interface PrinterOptions {
  /** The guarded session of the app's window. */
  session: Session;
  /** Absolute path of the bundled preload script of the page that is printed. */
  preload: string;
  onRefused: OnRefused;
}

/** Makes PDF files of the app's own print page. */
export interface Printer {
  /** One after the other. @throws AppFailure `file-failed` if the page cannot be drawn */
  print: PrintPdf;
  /** Ends what is under way. */
  close(): void;
}

/** A page that has not drawn by then never will. */
const PATIENCE_MS = 30_000;
/** A batch of statements uses one window; it is not worth its memory after that. */
const KEPT_MS = 3_000;
const INCH = 25.4;
const MARGINS = { top: 16 / INCH, bottom: 14 / INCH, left: 12 / INCH, right: 12 / INCH };

/** The page is hidden, and as wide as an A4 sheet between its margins, so that what is drawn fits as it is. */
const PAGE = { width: 703, height: 980 };

export function createPrinter(options: PrinterOptions): Printer {
  let window: BrowserWindow | null = null;
  let leave: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const close = (): void => {
    clearTimeout(leave);
    if (window && !window.isDestroyed()) window.destroy();
    window = null;
  };
  const printNow = async (job: PrintJob): Promise<Uint8Array> => {
    clearTimeout(leave);
    if (!window || window.isDestroyed()) window = hiddenWindow(options);
    try {
      await draw(window, job);
      return await window.webContents.printToPDF(pdfOptions(job));
    } catch (thrown) {
      close();
      throw thrown;
    } finally {
      leave = setTimeout(close, KEPT_MS).unref();
    }
  };
  return {
    print(job) {
      const printed = last.then(() => printNow(job));
      last = printed.catch(() => undefined);
      return printed;
    },
    close,
  };
}

function hiddenWindow({ session, preload, onRefused }: PrinterOptions): BrowserWindow {
  const webPreferences = { ...PAGE_PREFERENCES, session, preload, devTools: false, backgroundThrottling: false };
  const window = new BrowserWindow({ ...PAGE, useContentSize: true, show: false, webPreferences });
  window.removeMenu();
  guardContents(window.webContents, onRefused, (url) => url === PRINT_URL);
  return window;
}

/** Loads the page afresh, gives it the job, and waits until it says that all is drawn. Nothing is kept from job to job. */
async function draw(window: BrowserWindow, job: PrintJob): Promise<void> {
  const { webContents } = window;
  // This page's own line: `ipcMain`, on which the app's window is answered, does not hear it, and the other way round.
  const { ipc } = webContents;
  const answer = <T>(channel: string, give: (argument: unknown) => T): void => {
    ipc.removeHandler(channel);
    ipc.handle(channel, (event, argument: unknown) =>
      isPrintPage(event, window) ? give(argument) : fail('not-permitted', 'only the page that is printed may ask'),
    );
  };
  const drawn = new Promise<void>((resolve, reject) => {
    const broken = (why: string): void => reject(new Error(why));
    answer(PRINT_CHANNELS.job, () => job);
    answer(PRINT_CHANNELS.ready, () => resolve());
    answer(PRINT_CHANNELS.failed, (why) => broken(String(why).slice(0, 500)));
    webContents.once('render-process-gone', (_event, { reason }) => broken(reason));
    window.once('closed', () => broken('the window was closed'));
    setTimeout(() => broken('it was not drawn in time'), PATIENCE_MS).unref();
  });
  try {
    await Promise.all([drawn, window.loadURL(PRINT_URL)]);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    fail('file-failed', `the page could not be drawn for the PDF: ${why}`);
  }
}

function isPrintPage(event: IpcMainInvokeEvent, { webContents }: BrowserWindow): boolean {
  return (
    event.senderFrame !== null && event.senderFrame === webContents.mainFrame && event.senderFrame.url === PRINT_URL
  );
}

function pdfOptions(job: PrintJob): PrintToPDFOptions {
  return {
    pageSize: 'A4',
    margins: MARGINS,
    printBackground: true,
    displayHeaderFooter: true,
    generateTaggedPDF: true,
    ...printHeads(job),
  };
}
