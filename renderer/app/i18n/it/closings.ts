export const closings = {
  title: 'Mesi chiusi',
} as const;
