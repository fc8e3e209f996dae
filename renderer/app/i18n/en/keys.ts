export const keys = {
  title: 'Account keys',
} as const;
