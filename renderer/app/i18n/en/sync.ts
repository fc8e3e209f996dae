export const sync = {
  title: 'Sync',
} as const;
