import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { build } from 'vite';
import { z } from 'zod';
import { aliasesOf } from '../../build/aliases';

const root = resolve(import.meta.dirname, '..', '..');
const cacheDirectory = join(root, 'node_modules', '.cache', 'partner-desk-tests');
/** Bundled code finds these in node_modules, as the app does. */
const NATIVE_MODULES = ['keytar', 'libsql'];

const manifestSchema = z.object({ file: z.string(), sources: z.record(z.string(), z.number()) });
type Manifest = z.infer<typeof manifestSchema>;

/**
 * Bundles one entry of a child process the way the app's build does, for tests that run it in a real process.
 * The bundle is kept until one of its own source files changes; several test files may ask for it at once.
 * @param entry path from the root of the repository, e.g. `electron/store/store-process.ts`
 * @returns the path of a `.cjs` file for `forkPort`
 */
export async function bundleEntry(entry: string): Promise<string> {
  // Copies of the repository may share one node_modules.
  const name = `${basename(entry, '.ts')}-${shortHash(root)}`;
  const manifestPath = join(cacheDirectory, `${name}.json`);
  const kept = await readManifest(manifestPath);
  if (kept && (await isCurrent(kept))) return kept.file;

  const { code, sources } = await bundle(entry);
  const file = join(cacheDirectory, `${name}-${shortHash(code)}.cjs`);
  await mkdir(cacheDirectory, { recursive: true });
  await replace(file, code);
  await replace(manifestPath, JSON.stringify({ file, sources } satisfies Manifest));
  return file;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

async function bundle(entry: string): Promise<{ code: string; sources: Record<string, number> }> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliasesOf(root) },
    ssr: { target: 'node', noExternal: true, external: NATIVE_MODULES },
    build: {
      ssr: resolve(root, entry),
      write: false,
      target: 'node20.18',
      minify: false,
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  if (!('output' in output)) throw new Error(`${entry} did not bundle into one output`);
  const chunk = output.output[0];
  const own = chunk.moduleIds
    .map((id) => id.replace(/\?.*$/, ''))
    .filter((id) => isAbsolute(id) && !id.includes('node_modules'));
  const sources = [...own, join(root, 'package-lock.json')];
  const times = await Promise.all(sources.map(async (path) => [path, await modifiedAt(path)] as const));
  return { code: chunk.code, sources: Object.fromEntries(times) };
}

async function readManifest(path: string): Promise<Manifest | null> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

async function isCurrent({ file, sources }: Manifest): Promise<boolean> {
  const times = await Promise.all(
    Object.entries(sources).map(async ([path, time]) => (await modifiedAt(path)) === time),
  );
  return times.every(Boolean) && !Number.isNaN(await modifiedAt(file));
}

/** NaN, which equals nothing, for a file that is gone. */
async function modifiedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? Number.NaN;
}

/** Whole or not at all, since another test process may read the file at any moment. */
async function replace(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
