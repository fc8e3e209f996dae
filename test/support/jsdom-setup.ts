import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// A busy machine is no failure: waiting ends as soon as the thing is there, so a long limit costs nothing.
configure({ asyncUtilTimeout: 30_000 });

// jsdom has none of these; MUI, Recharts and the shell ask for them.
class ResizeObserverStub implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = ResizeObserverStub;
globalThis.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) as MediaQueryList;

globalThis.scrollTo = () => undefined;
globalThis.requestIdleCallback = (callback) => Number(setTimeout(callback));
globalThis.cancelIdleCallback = (handle) => clearTimeout(handle);

afterEach(cleanup);
