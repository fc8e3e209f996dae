import Box from '@mui/material/Box';
import { Outlet, useLocation } from '@tanstack/react-router';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useActiveProfile } from '../../lib/queries/profiles';
import { ErrorBoundary } from '../error-boundary';
import { type Overlay, OverlayContext } from '../overlays/overlay';
import { Overlays } from '../overlays/overlays';
import { ProblemBanner } from './problem-banner';
import { Rail } from './rail';
import { StoreNotice } from './store-notice';
import { useCommands } from './use-commands';
import { useOpenFromDesktop } from './use-open-from-desktop';
import { useDocumentTitle } from './use-document-title';

/** After a change of screen the focus, if it went with the old one, stands at the beginning of the new one. */
function useFocusOnNewScreen(pathname: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

function Frame() {
  useCommands();
  useOpenFromDesktop();
  useDocumentTitle();
  const { pathname } = useLocation();
  const main = useFocusOnNewScreen(pathname);
  const profile = useActiveProfile();
  return (
    <Box sx={{ display: 'flex', height: '100%', bgcolor: 'background.default', color: 'text.primary' }}>
      <Rail />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <StoreNotice />
        <ProblemBanner />
        <Box
          component="main"
          ref={main}
          tabIndex={-1}
          sx={{
            flex: 1,
            minHeight: 0,
            display: 'flex',
            flexDirection: 'column',
            '&:focus-visible': { outline: 'none' },
          }}
        >
          <ErrorBoundary key={profile?.id} screen={pathname}>
            <Outlet />
          </ErrorBoundary>
        </Box>
      </Box>
      <Overlays />
    </Box>
  );
}

/** The window: rail, banner, the present screen, and what may lie over it. */
export function Shell() {
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const control = useMemo(() => ({ overlay, open: setOverlay, close: () => setOverlay(null) }), [overlay]);
  return (
    <OverlayContext value={control}>
      <Frame />
    </OverlayContext>
  );
}
