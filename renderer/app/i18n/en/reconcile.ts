export const reconcile = {
  title: 'Reconcile',
} as const;
