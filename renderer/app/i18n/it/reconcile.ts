export const reconcile = {
  title: 'Quadratura',
} as const;
