/** An address with what may hold a token after its path. */
const QUERY = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#]+)[?#]\S*/gi;

/** The addresses in a text without query and fragment. */
export function withoutQueries(text: string): string {
  return text.replace(QUERY, '$1');
}

interface WarningSource {
  removeAllListeners(event: 'warning'): unknown;
  on(event: 'warning', listener: (warning: Error) => void): unknown;
}

/**
 * Takes the warnings of Node and Electron, which would be written to the standard error as they are, into the log. Electron warns of every
 * page that could not be loaded, with its whole address.
 * @param source the process
 */
export function logWarnings(source: WarningSource, log: (message: string, details: { text: string }) => void): void {
  source.removeAllListeners('warning');
  source.on('warning', ({ name, message }) => log('warning', { text: withoutQueries(`${name}: ${message}`) }));
}
