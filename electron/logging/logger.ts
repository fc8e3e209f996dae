import { join } from 'node:path';
import electronLog from 'electron-log/node';
import type { Redactor } from './redaction';

const MAX_FILE_BYTES = 5 * 1_024 * 1_024;

/** What happened, in a few fixed words; what it happened to goes into the details, which are redacted like everything else. */
export type LogDetails = Readonly<Record<string, unknown>>;

export interface Logger {
  info(event: string, details?: LogDetails): void;
  warn(event: string, details?: LogDetails): void;
  error(event: string, details?: LogDetails): void;
}

export interface LoggerOptions {
  redactor: Redactor;
  /** Also print to the terminal. Default false. */
  echo?: boolean;
}

/**
 * Writes to `main.log` in a folder, of the main process only. At 5 MB the file becomes `main.old.log` in place of the one before, so
 * that logs take 10 MB at most. A log that cannot be written stops nothing.
 * @param directory absolute; made if it is not there
 */
export function createLogger(directory: string, { redactor, echo = false }: LoggerOptions): Logger {
  const log = electronLog.create({ logId: directory });
  log.transports.file.resolvePathFn = () => join(directory, 'main.log');
  log.transports.file.maxSize = MAX_FILE_BYTES;
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.format = '{iso} {level} {text}';
  for (const [name, transport] of Object.entries(log.transports)) {
    if (transport && name !== 'file') transport.level = echo && name === 'console' ? 'info' : false;
  }
  const line = (event: string, details: LogDetails | undefined): string =>
    details === undefined ? redactor.redactText(event) : `${redactor.redactText(event)} ${redactor.describe(details)}`;
  return {
    info: (event, details) => log.info(line(event, details)),
    warn: (event, details) => log.warn(line(event, details)),
    error: (event, details) => log.error(line(event, details)),
  };
}
