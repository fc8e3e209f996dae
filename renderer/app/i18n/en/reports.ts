export const reports = {
  title: 'Reports',
  views: { label: 'Views of reports', month: 'Month', reconcile: 'Reconcile', closings: 'Closed months', sync: 'Sync' },
} as const;
