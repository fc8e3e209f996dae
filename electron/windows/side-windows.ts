import type { PrintPdf } from '@electron/services/packs/print-jobs';
import type { ShowInbox } from '@electron/services/inbox/inbox-service';
import { type InboxWindowsOptions, createInboxWindows } from './inbox-window';
import { type PrinterOptions, createPrinter } from './print-window';

/** The windows beside the app's own: clients' inboxes, and the hidden one whose page becomes a PDF. */
export interface SideWindows {
  showInbox: ShowInbox;
  printPdf: PrintPdf;
  /** Without the app's window there are no others. */
  closeAll: () => void;
}

export function createSideWindows(options: InboxWindowsOptions & PrinterOptions): SideWindows {
  const inboxes = createInboxWindows(options);
  const printer = createPrinter(options);
  return {
    showInbox: inboxes.show,
    printPdf: printer.print,
    closeAll: () => {
      inboxes.closeAll();
      printer.close();
    },
  };
}
