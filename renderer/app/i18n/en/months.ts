/** Words about months that several screens share. */
export const months = {
  stages: { provisional: 'provisional', complete: 'complete', closed: 'closed' },
  why: {
    running: 'the month is not over',
    'open-days': 'its last days may still change',
    'lacking-days_one': '{{number}} account lacks days',
    'lacking-days_other': '{{number}} accounts lack days',
  },
  stageAndWhy: '{{stage}}: {{why}}',
  notFetched: 'not fetched',
  trend: {
    formula:
      'consumption = −(transaction amount + recharge amount) and profit as Spoki reports it, each added up over the days of the month. Paler months are provisional; a hatched month was not fetched.',
    consumption: 'Consumption',
    profit: 'Profit',
    month: 'Month',
  },
} as const;
