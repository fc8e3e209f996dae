import { Suspense, lazy } from 'react';
import { useOverlay } from './overlay';

const Palette = lazy(async () => ({ default: (await import('../palette/palette')).Palette }));
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts-sheet')).ShortcutsSheet }));
const About = lazy(async () => ({ default: (await import('./about-box')).AboutBox }));

const OVERLAYS = { palette: Palette, shortcuts: Shortcuts, about: About } as const;

/** The overlay that is open, loaded when it is first needed. */
export function Overlays() {
  const { overlay, close } = useOverlay();
  if (!overlay) return null;
  const Open = OVERLAYS[overlay];
  return (
    <Suspense fallback={null}>
      <Open onClose={close} />
    </Suspense>
  );
}
