export const reports = {
  title: 'Report',
  views: {
    label: 'Viste dei report',
    month: 'Mese',
    reconcile: 'Quadratura',
    closings: 'Mesi chiusi',
    sync: 'Sincronizzazione',
  },
} as const;
