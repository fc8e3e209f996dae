export const closings = {
  title: 'Closed months',
} as const;
