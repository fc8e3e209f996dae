export const runway = {
  title: 'Runway',
} as const;
