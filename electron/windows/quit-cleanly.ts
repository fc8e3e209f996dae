import type { App } from 'electron';

/** Holds the end of the app until what is open has been closed, once. */
export function quitCleanly(
  app: Pick<App, 'on' | 'quit'>,
  close: () => Promise<void>,
  onError: (thrown: unknown) => void,
): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void close()
      .catch(onError)
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
