import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '@renderer/ui/page-header';
import { ViewTabs } from '@renderer/ui/view-tabs';

const VIEWS = ['month', 'reconcile', 'closings', 'sync'] as const;
export type ReportView = (typeof VIEWS)[number];

interface ReportsScreenProps {
  /** From the address. */
  view: string | undefined;
  onView: (view: ReportView) => void;
  /** At the right of the title. */
  actions?: ReactNode;
  /** What each view shows; it is made only when it is looked at. */
  views: Record<ReportView, () => ReactNode>;
}

/** The month of the whole portfolio: its figures, whether they add up, what was frozen, and how fresh all of it is. */
export function ReportsScreen({ view, onView, actions, views }: ReportsScreenProps) {
  const { t } = useTranslation('reports');
  const shown = VIEWS.find((known) => known === view) ?? 'month';
  return (
    <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'auto' }}>
      <PageHeader title={t('title')} actions={actions} />
      <ViewTabs
        {...{ name: 'reports', views: VIEWS, shown, onView }}
        label={t('views.label')}
        labelOf={(one) => t(`views.${one}`)}
      >
        {views[shown]()}
      </ViewTabs>
    </Box>
  );
}
