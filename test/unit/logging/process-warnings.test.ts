import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { logWarnings } from '@electron/logging/process-warnings';

it('Warnings go to the log alone, and their addresses end before the query', () => {
  const written: string[] = [];
  const source = new EventEmitter().on('warning', () => written.push('standard error'));
  logWarnings(source, (_message, { text }) => written.push(text));
  const message =
    'Failed to load URL: https://spoki.app/chats?auth_token=a&auth_uid=b with error: ERR_FAILED; see app://ui/#/x';
  source.emit('warning', { name: 'electron', message });
  expect(written).toEqual([
    'electron: Failed to load URL: https://spoki.app/chats with error: ERR_FAILED; see app://ui/',
  ]);
});
