import { contextBridge, ipcRenderer } from 'electron';
import { PRINT_CHANNELS } from '@shared/ipc/print-channels';
import type { PrintBridge } from '@shared/ipc/print-models';

const bridge: PrintBridge = {
  job: () => ipcRenderer.invoke(PRINT_CHANNELS.job),
  ready: () => ipcRenderer.invoke(PRINT_CHANNELS.ready),
  failed: (why) => ipcRenderer.invoke(PRINT_CHANNELS.failed, why),
};

contextBridge.exposeInMainWorld('printDesk', bridge);
