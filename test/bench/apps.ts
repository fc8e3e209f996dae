import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/runtime.mjs';

const APPS = join(root, 'test', 'bench', 'apps');

/** Writes the least app that shows a window. @returns its folder */
export function writeBareApp(scratch: string): string {
  return writeApp(join(scratch, `bare-${randomUUID()}`), 'bare.cjs', ['bare.html']);
}

/** Writes the app that runs another app's main script and tells when it came how far. @returns its folder */
export function writeProbe(scratch: string): string {
  return writeApp(join(scratch, `probe-${randomUUID()}`), 'probe.cjs', []);
}

function writeApp(folder: string, main: string, others: string[]): string {
  mkdirSync(folder, { recursive: true });
  for (const name of [main, ...others]) copyFileSync(join(APPS, name), join(folder, name));
  const manifest = { name: 'partner-desk', productName: 'Partner Desk', version: '0.0.0', main };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
