import { AppFailure } from '@shared/errors/app-error';

/** The caller's signal fired before the request was sent. */
export function cancelled(operation: string): AppFailure {
  return new AppFailure({
    kind: 'cancelled',
    message: 'the request was cancelled before it was sent',
    operation,
    ...notSent(operation),
  });
}

/** The key was refused before; nothing more is sent with it until it is replaced or verified. */
export function keyStopped(operation: string): AppFailure {
  return new AppFailure({
    kind: 'key-stopped',
    message: 'Spoki refused this key, so nothing more is sent with it until it is replaced or verified',
    operation,
    ...notSent(operation),
  });
}

function notSent(operation: string): { outcome?: 'not-sent' } {
  return operation.startsWith('GET ') ? {} : { outcome: 'not-sent' };
}
