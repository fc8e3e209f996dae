export const watch = {
  title: 'Watch',
} as const;
