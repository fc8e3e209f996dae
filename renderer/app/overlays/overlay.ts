import { createContext, useContext } from 'react';

/** What may lie over the screen, one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'about';

export interface OverlayControl {
  overlay: Overlay | null;
  open: (overlay: Overlay) => void;
  close: () => void;
}

export const OverlayContext = createContext<OverlayControl>({
  overlay: null,
  open: () => undefined,
  close: () => undefined,
});

export const useOverlay = (): OverlayControl => useContext(OverlayContext);
