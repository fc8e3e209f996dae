import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowedExternal } from '@electron/windows/external-links';
import { fuseDifferences, readFuses, RELEASE_FUSES } from '../../build/fuses.mjs';
import { releasedApp, testedApp } from '../../build/packaged-app.mjs';
import { type Desk, expect, launchDesk, ROOT, test } from './support/desk';

// One test for each of the twenty items of Electron's security checklist, in its order and numbering.
test.describe('Electron’s security checklist', () => {
  let desk: Desk;
  test.beforeAll(async () => {
    desk = await launchDesk();
    await expect(desk.page.getByRole('button', { name: 'Add partner' })).toBeVisible();
  });
  test.afterAll(() => desk.close());

  /** What the window was really made with, as Electron itself tells. */
  const preferences = (): Promise<Record<string, unknown>> =>
    desk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
      return typeof read === 'function' ? (read.call(contents) as Record<string, unknown>) : {};
    });
  const policy = (): Promise<string | null> =>
    desk.app.evaluate(async ({ BrowserWindow }) => {
      const { session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
      return (await session?.fetch('app://ui/'))?.headers.get('content-security-policy') ?? null;
    });

  test('1 only secure content is loaded', async () => {
    expect(desk.page.url()).toMatch(/^app:\/\/ui\//);
    expect(await desk.page.evaluate(() => window.isSecureContext)).toBe(true);
  });
  test('2 no Node.js integration', async () => {
    const { nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames } = await preferences();
    expect([nodeIntegration, nodeIntegrationInWorker, nodeIntegrationInSubFrames]).not.toContain(true);
    expect(
      await desk.page.evaluate(() => ['require', 'process', 'Buffer', 'module'].filter((name) => name in window)),
    ).toEqual([]);
  });
  test('3 context isolation', async () => {
    expect(await preferences()).toMatchObject({ contextIsolation: true });
  });
  test('4 process sandboxing', async () => {
    expect(await preferences()).toMatchObject({ sandbox: true });
  });
  test('5 every permission is refused', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
  test('6 web security is on', async () => {
    expect((await preferences()).webSecurity).not.toBe(false);
  });
  test('7 a strict content security policy', async () => {
    const csp = (await policy()) ?? '';
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("require-trusted-types-for 'script'");
    expect(csp).not.toContain('unsafe-');
  });
  test('8 no insecure content', async () => {
    expect((await preferences()).allowRunningInsecureContent).not.toBe(true);
  });
  test('9 no experimental features', async () => {
    expect((await preferences()).experimentalFeatures).not.toBe(true);
  });
  test('10 no Blink features are switched on', async () => {
    expect((await preferences()).enableBlinkFeatures ?? '').toBe('');
  });
  test('11 and 12 webviews are off, with or without popups', async () => {
    expect((await preferences()).webviewTag).not.toBe(true);
    const before = await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    await desk.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://ui/');
      view.setAttribute('allowpopups', '');
      document.body.append(view);
    });
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(before);
  });
  test('13 navigation is limited to the app’s own page', async () => {
    // A desk of its own: Playwright goes on waiting for a navigation that was refused.
    const own = await launchDesk();
    await expect(own.page.getByRole('button', { name: 'Add partner' })).toBeVisible();
    for (const target of ['https://example.org/', 'file:///etc/passwd', 'app://ui/assets/', 'data:text/html,x']) {
      const url = await own.app.evaluate(async ({ BrowserWindow }, to) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const ended = new Promise((done) => contents?.once('did-stop-loading', () => done(null)));
        await contents?.executeJavaScript(`location.assign(${JSON.stringify(to)})`);
        if (contents?.isLoading()) await ended;
        return contents?.getURL();
      }, target);
      expect(url).toMatch(/^app:\/\/ui\/(#|$)/);
    }
    await own.close();
  });
  test('14 no new windows', async () => {
    expect(await desk.page.evaluate(() => window.open('app://ui/', '_blank') === null)).toBe(true);
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
  test('15 only Spoki’s own sites may be opened outside', () => {
    expect(isAllowedExternal('https://app.spoki.com/x')).not.toBe(isAllowedExternal('https://spoki.com.evil.example/'));
  });
  test('16 a current Electron is what ships', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { electron: string };
    };
    expect(Number(devDependencies.electron.split('.')[0])).toBeGreaterThanOrEqual(45);
  });
  test('17 another window’s calls are refused, even on our own page with our own preload', async () => {
    const app = process.env.PARTNER_DESK_APP ? join(testedApp().resources, 'app.asar') : ROOT;
    const preload = join(app, 'out', 'preload', 'preload.cjs');
    const answer = await desk.app.evaluate(async ({ BrowserWindow }, preloadPath) => {
      const { session } = BrowserWindow.getAllWindows()[0]?.webContents ?? {};
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: preloadPath, session, sandbox: true },
      });
      await other.loadURL('app://ui/');
      const code = `window.partnerDesk.call('profiles.list', undefined)`;
      const result: unknown = await other.webContents.executeJavaScript(code);
      other.destroy();
      return result;
    }, preload);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
  });
  test('18 no file:// pages', async () => {
    expect(desk.page.url().startsWith('file:')).toBe(false);
    expect(
      await desk.page.evaluate(() =>
        fetch('file:///etc/passwd').then(
          () => 'read',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });
  test('19 the fuses of the released package', async () => {
    test.skip(!process.env.PARTNER_DESK_APP, 'only a package has fuses; the end-to-end run on the package reads them');
    expect(fuseDifferences(await readFuses(releasedApp().executable), RELEASE_FUSES)).toEqual([]);
  });
  test('20 the page is given two functions and no Electron', async () => {
    const given = await desk.page.evaluate(() => Object.keys(Reflect.get(window, 'partnerDesk') as object).sort());
    expect(given).toEqual(['call', 'onEvent']);
    const refused = await desk.page.evaluate(async () => {
      const bridge = Object(Reflect.get(window, 'partnerDesk'));
      return bridge.call('shell.openExternal').then(
        () => 'answered',
        () => 'refused',
      );
    });
    expect(refused).toBe('refused');
  });
});
