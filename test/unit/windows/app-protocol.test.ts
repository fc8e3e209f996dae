import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerAppRequest } from '@electron/windows/app-protocol';

describe('the app’s own protocol', () => {
  let folder: string;
  let root: string;
  const get = (url: string, method = 'GET'): Promise<Response> => answerAppRequest({ url, method }, { root });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'app-protocol-'));
    root = join(folder, 'renderer');
    await mkdir(root);
    await writeFile(join(folder, 'secret.json'), '{}');
    await writeFile(join(root, 'index.html'), '<style nonce="__CSP_NONCE__"></style><meta nonce="__CSP_NONCE__">');
    await writeFile(join(root, 'page.js'), 'const nonce = "__CSP_NONCE__";');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('puts the nonce of the policy into the page, and a new one into each answer', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('app://ui/');
        const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('Content-Security-Policy') ?? '')?.[1];
        expect(await answer.text()).toBe(`<style nonce="${nonce}"></style><meta nonce="${nonce}">`);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
  });

  it('leaves scripts as they are and says what they are', async () => {
    const answer = await get('app://ui/page.js');
    expect(await answer.text()).toBe('const nonce = "__CSP_NONCE__";');
    expect(answer.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('lets a page load nothing, send nothing and be framed by nothing but what the policy names', async () => {
    const policy = (await get('app://ui/')).headers.get('Content-Security-Policy') ?? '';
    const directives = new Map(
      policy.split('; ').map((text) => [text.split(' ')[0], text.split(' ').slice(1).join(' ')]),
    );
    for (const name of [
      'default-src',
      'connect-src',
      'frame-src',
      'worker-src',
      'form-action',
      'base-uri',
      'object-src',
    ]) {
      expect(directives.get(name), name).toBe("'none'");
    }
    expect(directives.get('frame-ancestors')).toBe("'none'");
    expect(directives.get('script-src')).toBe("'self'");
    expect(directives.get('style-src-attr')).toBe("'none'");
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
    expect(policy).not.toContain('unsafe');
  });

  it.each(['app://ui/absent.js', 'app://ui/../secret.json', 'app://ui/%2e%2e/secret.json'])(
    'answers 404 to %s',
    async (url) => {
      expect((await get(url)).status).toBe(404);
    },
  );

  it('answers 405 to anything but GET', async () => {
    expect((await get('app://ui/', 'POST')).status).toBe(405);
  });
});
