export const margins = {
  title: 'Margins',
} as const;
