/** Words about months that several screens share. */
export const months = {
  stages: { provisional: 'provvisorio', complete: 'completo', closed: 'chiuso' },
  why: {
    running: 'il mese non è finito',
    'open-days': 'gli ultimi giorni possono ancora cambiare',
    'lacking-days_one': 'a {{number}} account mancano giorni',
    'lacking-days_other': 'a {{number}} account mancano giorni',
  },
  stageAndWhy: '{{stage}}: {{why}}',
  notFetched: 'non caricato',
  trend: {
    formula:
      'consumo = −(importo transazioni + importo ricariche) e profitto come lo riporta Spoki, ciascuno sommato sui giorni del mese. I mesi più chiari sono provvisori; un mese tratteggiato non è stato caricato.',
    consumption: 'Consumo',
    profit: 'Profitto',
    month: 'Mese',
  },
} as const;
