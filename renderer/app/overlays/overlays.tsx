import { Suspense, lazy, useEffect } from 'react';
import { useOverlay } from './overlay';

const loadPalette = () => import('../palette/palette');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts-sheet')).ShortcutsSheet }));
const About = lazy(async () => ({ default: (await import('./about-box')).AboutBox }));

const OVERLAYS = { palette: Palette, shortcuts: Shortcuts, about: About } as const;

/** The overlay that is open, loaded when it is first needed. */
export function Overlays() {
  const { overlay, close } = useOverlay();
  // What is typed right after Ctrl+K must not be lost to loading, so the palette is fetched once the screen has come to rest.
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPalette());
    return () => cancelIdleCallback(idle);
  }, []);
  if (!overlay) return null;
  const Open = OVERLAYS[overlay];
  return (
    <Suspense fallback={null}>
      <Open onClose={close} />
    </Suspense>
  );
}
