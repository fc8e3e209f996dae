import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { type ReactNode, Suspense } from 'react';
import { SkeletonBlock } from './skeletons';

interface ViewTabsProps<V extends string> {
  /** What the tabs are of, for those who hear them. */
  label: string;
  /** Of ids: what no other tabs on the screen have. */
  name: string;
  views: readonly V[];
  labelOf: (view: V) => ReactNode;
  shown: V;
  onView: (view: V) => void;
  /** Of the view that is shown. */
  children: ReactNode;
}

/** The views of a screen as tabs, and the one that is shown below them; it takes the height that is left. A single view has no tabs. */
export function ViewTabs<V extends string>({ label, name, views, labelOf, shown, onView, children }: ViewTabsProps<V>) {
  const several = views.length > 1;
  return (
    <>
      {several && (
        <Box sx={{ borderBottom: 1, borderColor: 'divider', px: 5 }}>
          <Tabs value={shown} onChange={(_event, next: V) => onView(next)} aria-label={label} variant="scrollable">
            {views.map((view) => (
              <Tab
                key={view}
                value={view}
                label={labelOf(view)}
                id={`${name}-tab-${view}`}
                aria-controls={`${name}-panel-${view}`}
              />
            ))}
          </Tabs>
        </Box>
      )}
      <Box
        {...(several && {
          role: 'tabpanel',
          id: `${name}-panel-${shown}`,
          'aria-labelledby': `${name}-tab-${shown}`,
        })}
        sx={{ px: 5, py: 4, display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        <Suspense fallback={<SkeletonBlock height={240} />}>{children}</Suspense>
      </Box>
    </>
  );
}
