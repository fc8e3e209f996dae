export const packs = {
  title: 'Month-close pack',
} as const;
