export const watch = {
  title: 'Cosa è cambiato',
} as const;
