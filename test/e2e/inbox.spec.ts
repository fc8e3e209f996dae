import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { expect as baseExpect, type Page } from '@playwright/test';
import type { Sandbox } from '@electron/sandbox/server';
import { accountIdSchema } from '@shared/domain/ids';
import type { Intent } from '@shared/domain/operation';
import type { RoleId } from '@shared/domain/team';
import type { Input } from '@shared/ipc/contract';
import { accountKey, accountNamed } from '@test/support/sandbox-client';
import { type Desk, expect, launchDesk, screenshot, test } from './support/desk';
import { callMain } from './support/main-calls';
import { startWithPartner } from './support/pages';

const ACCOUNT = 'Moda Fiordaliso';

/** Makes a service user with a private key, from the page as the screens do. */
async function serviceUser(desk: Desk, spoki: Sandbox): Promise<Input<'inbox.open'>> {
  const { page } = desk;
  await startWithPartner(page, { name: 'Northwind', baseUrl: spoki.baseUrl, key: spoki.partnerKey });
  const [profile] = await callMain(page, 'profiles.list', undefined);
  if (!profile) throw new Error('there is no profile');
  const { id } = await accountNamed(spoki, ACCOUNT);
  const whose = { profileId: profile.id, accountId: accountIdSchema.parse(String(id)) };
  await callMain(page, 'accountKeys.put', { ...whose, key: accountKey(spoki, id) });
  const change = async (intent: Intent) => {
    const { reviewId } = await callMain(page, 'operations.review', { ...whose, intent, note: '' });
    const confirmation = { reviewId, typed: '', repeatAcknowledged: false, workId: reviewId };
    return callMain(page, 'operations.confirm', confirmation);
  };
  const { records } = await change({ kind: 'add-service-user', name: 'Desk robot', role: 'Chat Operator' });
  const made = records.flatMap((record) => ('made' in record && record.made ? [record.made] : []))[0];
  if (made?.what !== 'role') throw new Error('no service user was made');
  const roleId: RoleId = made.roleId;
  await change({ kind: 'generate-private-key', roleId, called: 'Desk robot' });
  return { ...whose, roleId };
}

async function openInbox(desk: Desk, user: Input<'inbox.open'>): Promise<Page> {
  const opened = desk.app.waitForEvent('window');
  await callMain(desk.page, 'inbox.open', user);
  return opened;
}

/** What Electron says of the window that is not the app's. */
const windowFacts = (desk: Desk) =>
  desk.app.evaluate(({ BrowserWindow }) => {
    const [main, inbox] = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    const read: unknown = inbox && Reflect.get(inbox.webContents, 'getLastWebPreferences');
    const preferences = typeof read === 'function' ? (read.call(inbox?.webContents) as Record<string, unknown>) : {};
    return {
      title: inbox?.getTitle(),
      preload: preferences['preload'] ?? null,
      sandbox: preferences['sandbox'],
      contextIsolation: preferences['contextIsolation'],
      nodeIntegration: preferences['nodeIntegration'],
      webviewTag: preferences['webviewTag'],
      ownSession: inbox?.webContents.session !== main?.webContents.session,
      persistent: inbox?.webContents.session.isPersistent(),
      webRtc: inbox?.webContents.getWebRTCIPHandlingPolicy(),
    };
  });

test('A client’s inbox opens in a window of its own that keeps to its site and leaves nothing behind', async ({
  spoki,
}) => {
  const desk = await launchDesk();
  const written: string[] = [];
  for (const stream of [desk.app.process().stdout, desk.app.process().stderr])
    stream?.on('data', (chunk) => written.push(String(chunk)));
  const stranger = createServer((socket) => void ((hits += 1), socket.destroy())).listen(0, '127.0.0.1');
  let hits = 0;
  await once(stranger, 'listening');
  const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;

  const user = await serviceUser(desk, spoki);
  const inbox = await openInbox(desk, user);
  await expect(inbox.getByRole('heading', { name: ACCOUNT })).toBeVisible();
  await expect(inbox.getByText('Ginevra Solmonte')).toBeVisible();
  await screenshot(inbox, 'inbox-window');
  const host = new URL(spoki.baseUrl).host;
  expect(await windowFacts(desk)).toEqual({
    title: `Inbox: ${ACCOUNT} (as Desk robot) · ${host}`,
    preload: null,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    ownSession: true,
    persistent: false,
    webRtc: 'disable_non_proxied_udp',
  });

  const address = inbox.url();
  const token = new URL(address).searchParams.get('auth_token') ?? '';
  expect(token.length).toBeGreaterThan(20);
  const inside = await desk.app.evaluate(async ({ BrowserWindow, clipboard }, to) => {
    clipboard.clear();
    const contents = BrowserWindow.getAllWindows()
      .sort((a, b) => a.id - b.id)
      .at(-1)?.webContents;
    const run = (code: string): Promise<unknown> => contents?.executeJavaScript(code, true) ?? Promise.resolve();
    const globals = await run(`['partnerDesk', 'require', 'process'].filter((name) => name in window)`);
    const popup = await run(`window.open(${JSON.stringify(to)}) === null`);
    const notifications = await run('Notification.requestPermission()');
    await run(
      `new Promise((done) => { const image = new Image(); image.onerror = done; image.src = ${JSON.stringify(to)} })`,
    );
    await run(`location.assign(${JSON.stringify(to)})`);
    await run(
      `document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('a'), { href: ${JSON.stringify(to)}, download: 'x' })).click()`,
    );
    return { globals, popup, notifications, url: contents?.getURL() };
  }, elsewhere);
  expect(inside).toEqual({ globals: [], popup: true, notifications: 'denied', url: address });
  expect(hits).toBe(0);
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((a, b) => a.id - b.id)
      .at(-1)
      ?.close(),
  );
  await baseExpect.poll(() => desk.app.windows().length).toBe(1);

  const said = await desk.app.evaluateHandle(({ dialog }) => {
    const shown: string[] = [];
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail } = Object(args.at(-1));
      shown.push(`${message} ${detail}`);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    return shown;
  });
  spoki.control.addFault({ path: '^/chats', fault: { kind: 'redirect', status: 302, location: elsewhere } });
  await callMain(desk.page, 'inbox.open', user);
  await baseExpect.poll(() => said.jsonValue()).toEqual([expect.stringContaining(`${host} led to another site`)]);
  spoki.control.addFault({ path: '^/chats', fault: { kind: 'reset', phase: 'before' }, times: null });
  await callMain(desk.page, 'inbox.open', user);
  await baseExpect.poll(async () => (await said.jsonValue())[1]).toContain(`${host} did not show it: ERR_`);
  await baseExpect.poll(() => desk.app.windows().length).toBe(1);
  expect(hits).toBe(0);

  await desk.close();
  stranger.close();
  const files = readdirSync(desk.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(5);
  const found = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name));
    return bytes.includes(token) || bytes.includes('auth_token=') || bytes.includes(Buffer.from(token, 'utf16le'));
  });
  expect(found.map(({ name }) => name)).toEqual([]);
  expect(written.join('')).not.toContain('auth_token=');
  const log = readFileSync(join(desk.data, 'logs', 'main.log'), 'utf8');
  expect(log).toContain('refused new window');
  expect(log).toContain(`Failed to load URL: ${spoki.baseUrl}/chats with error`);
});
