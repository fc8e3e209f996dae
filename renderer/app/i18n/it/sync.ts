export const sync = {
  title: 'Sincronizzazione',
} as const;
