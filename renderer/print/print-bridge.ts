import type { PrintBridge } from '@shared/ipc/print-models';

declare global {
  interface Window {
    readonly printDesk?: PrintBridge;
  }
}

/** The only door of the page that is printed. @throws Error in any other page */
export function printBridge(): PrintBridge {
  const found = window.printDesk;
  if (!found) throw new Error('this page is only for printing');
  return found;
}
