import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '@electron/sandbox/server';
import { EMBED_LANGUAGES, EMBED_VARIABLES, type EmbedLanguage, embedSnippet } from '@shared/domain/embed-kit';
import { accountKey, accountNamed, ask } from '@test/support/sandbox-client';

const CHECKS: Record<EmbedLanguage, [string, (file: string) => string[]]> = {
  node: [process.execPath, (file) => ['--check', file]],
  php: ['php', (file) => ['-l', file]],
  python: ['python3', (file) => ['-c', 'import ast, sys; ast.parse(open(sys.argv[1]).read())', file]],
};
const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partner-desk-embed-'));
  for (const language of EMBED_LANGUAGES) writeFileSync(fileOf(language), embedSnippet(language).code);
  sandbox = await startSandbox();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

const fileOf = (language: EmbedLanguage): string => join(folder, embedSnippet(language).fileName);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** What the vendor's server has in its environment: the keys of a service user that the sandbox knows. */
async function environment(port: number): Promise<NodeJS.ProcessEnv> {
  const key = accountKey(sandbox, (await accountNamed(sandbox, 'Moda Fiordaliso')).id);
  const added = await ask(sandbox, key, 'POST', 'roles/add_service_user/', { role: 'Administrator', name: 'Vendor' });
  const role = z.object({ id: z.number(), user: z.object({ email: z.string() }) }).parse(added.body);
  const made = await ask(sandbox, key, 'POST', `roles/${role.id}/generate_private_key/`, {});
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    SPOKI_API_URL: sandbox.baseUrl,
    SPOKI_WEB_URL: sandbox.baseUrl,
    SPOKI_ACCOUNT_KEY: key,
    SPOKI_SERVICE_EMAIL: role.user.email,
    SPOKI_PRIVATE_KEY: z.string().parse(made.body),
  };
}

describe('the embed kit', () => {
  it.each(EMBED_LANGUAGES)('has a snippet in %s that takes all secrets from the environment', (language) => {
    const { code } = embedSnippet(language);
    for (const name of EMBED_VARIABLES) expect(code).toContain(name);
    expect(code).not.toMatch(/[0-9a-f]{16}|sb[ap]-/);
  });

  for (const language of EMBED_LANGUAGES) {
    it(`has a snippet in ${language} that parses`, (context) => {
      const [program, args] = CHECKS[language];
      context.skip(!isInstalled(program), `${program} is not installed here`);
      const checked = spawnSync(program, args(fileOf(language)), { encoding: 'utf8' });
      expect({ status: checked.status, stderr: checked.stderr }).toEqual({ status: 0, stderr: '' });
    });
  }

  for (const language of ['node', 'python'] as const) {
    it(`opens an inbox with the server in ${language}, which shows no key`, async (context) => {
      const [program] = CHECKS[language];
      context.skip(!isInstalled(program), `${program} is not installed here`);
      const port = await freePort();
      const env = await environment(port);
      const server: ChildProcess = spawn(program, [fileOf(language)], { env, stdio: 'ignore' });
      try {
        const page = await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/`), { timeout: 10_000 });
        const html = await page.text();
        expect(page.status).toBe(200);
        expect(page.headers.get('referrer-policy')).toBe('no-referrer');
        for (const secret of [env.SPOKI_ACCOUNT_KEY, env.SPOKI_PRIVATE_KEY]) expect(html).not.toContain(secret);
        const address = /src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
        expect(await (await fetch(address)).text()).toContain('Moda Fiordaliso');
      } finally {
        server.kill();
      }
    });
  }
});
