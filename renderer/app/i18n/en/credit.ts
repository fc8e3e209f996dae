export const credit = {
  title: 'Credit',
} as const;
