/** Electron's channels between main and the page that is printed, apart from all calls of the contract. */
export const PRINT_CHANNELS = {
  job: 'partner-desk-print:job',
  ready: 'partner-desk-print:ready',
  failed: 'partner-desk-print:failed',
} as const;
