import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { aliasesOf } from './build/aliases.ts';

// Targets are the floor of the two runtimes the app runs on (Electron 33 and 45), see ARCHITECTURE.md.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';
const alias = aliasesOf(import.meta.dirname);
const r = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      lib: {
        entry: {
          index: r('electron/main.ts'),
          'store-process': r('electron/store/store-process.ts'),
          'journal-process': r('electron/journal/journal-process.ts'),
          'vault-process': r('electron/credentials/vault-process.ts'),
          'pack-process': r('electron/packs/pack-process.ts'),
        },
        formats: ['cjs'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' } },
      externalizeDeps: { include: ['keytar', 'libsql'] },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload can load nothing: the two share no module of ours, so that neither is split.
      lib: {
        entry: { preload: r('electron/preload.ts'), 'print-preload': r('electron/print-preload.ts') },
        formats: ['cjs'],
      },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: r('renderer'),
    html: { cspNonce: '__CSP_NONCE__' },
    resolve: { alias },
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      outDir: r('out/renderer'),
      minify: true,
      rolldownOptions: {
        input: { index: r('renderer/index.html'), print: r('renderer/print.html') },
        // zod and its set-up share a chunk, so that the set-up runs before any schema of another chunk is made.
        output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-setup/ }] } },
      },
    },
  },
});
