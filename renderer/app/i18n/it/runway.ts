export const runway = {
  title: 'Autonomia',
} as const;
