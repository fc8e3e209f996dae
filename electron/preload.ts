import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '@shared/ipc/bridge';
import { CALLS, CALL_PREFIX, EVENT_CHANNEL } from '@shared/ipc/channels';
import type { AppEvent } from '@shared/ipc/events';

const known: ReadonlySet<string> = new Set(CALLS);

const bridge: Bridge = {
  call: (name, input) => {
    if (!known.has(name)) return Promise.reject(new Error(`no such call: ${name}`));
    return ipcRenderer.invoke(CALL_PREFIX + name, input);
  },
  onEvent: (listener) => {
    const forward = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('partnerDesk', bridge);
