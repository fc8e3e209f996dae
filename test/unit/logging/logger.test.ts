import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '@electron/logging/logger';
import { Redactor } from '@electron/logging/redaction';

describe('the log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'log-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('has one line for each event, with the time in UTC and without keys', async () => {
    const redactor = new Redactor();
    redactor.register('canary-key-1234');
    const logger = createLogger(join(folder, 'logs'), { redactor });
    logger.info('started', { version: '0.1.0' });
    logger.warn('refused', { why: 'canary-key-1234\nsecond line' });
    logger.error('broke with canary-key-1234');
    const lines = (await readFile(join(folder, 'logs', 'main.log'), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info started \{ version: '0.1.0' \}$/);
    expect(lines.join()).not.toContain('canary');
    expect((await stat(join(folder, 'logs', 'main.log'))).mode & 0o077).toBe(0);
  });

  it('begins a new file at 5 MB and keeps one old one', async () => {
    await writeFile(join(folder, 'main.log'), 'x'.repeat(5 * 1_024 * 1_024 + 1));
    createLogger(folder, { redactor: new Redactor() }).info('after');
    expect((await readdir(folder)).sort()).toEqual(['main.log', 'main.old.log']);
    expect((await stat(join(folder, 'main.log'))).size).toBeLessThan(100);
  });
});
