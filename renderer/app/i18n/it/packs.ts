export const packs = {
  title: 'Pacchetto di chiusura',
} as const;
