/** The words of drift: they are part of `margins`. */
export const marginDrift = {
  drift: {
    shortTitle: 'Does it fit the reports?',
    evidence: 'Evidence',
    evidenceOf: 'Evidence: {{category}}',
    about: 'Profit per charged message of the last 90 closed days, beside the margins set from here.',
    noneOf_one: 'Nothing drifts: {{count}} account was compared.',
    noneOf_other: 'Nothing drifts: {{count}} accounts were compared.',
    noneYet: 'No account could be compared yet.',
    nothingComparedTitle: 'Nothing can be compared yet',
    nothingComparedText: 'Only margins set from here can be held against the reports.',
    someDrift_one: '{{count}} account earns something else than is registered.',
    someDrift_other: '{{count}} accounts earn something else than is registered.',
    cannot_one: '{{count}} account cannot be judged:',
    cannot_other: '{{count}} accounts cannot be judged:',
    why: {
      'no-register': 'margins set too lately to be compared',
      'counts-missing': 'counts are not in the reports that were fetched',
      'too-few': 'fewer than {{count}} charged messages',
    },
    silentLines: '{{categories}}: {{why}}',
    whyCount: '{{why}} ({{count}})',
    withoutRegister_one: '{{count}} account was never set from here, so there is nothing to compare.',
    withoutRegister_other: '{{count}} accounts were never set from here, so there is nothing to compare.',
    missingDays_one: '{{count}} of the days was never fetched.',
    missingDays_other: '{{count}} of the days were never fetched.',
    verdicts: { silent: 'Cannot be judged', agrees: 'Agrees', explained: 'Explained', drift: 'Drift' },
    open: 'Open its margins',
    says: {
      otherMargin_one:
        'Each message earned {{margin}} on {{days}} day from {{from}} to {{to}}; {{registered}} is registered.',
      otherMargin_other:
        'Each message earned {{margin}} on {{days}} days from {{from}} to {{to}}; {{registered}} is registered.',
      changed: 'Each message earned {{stretches}}; {{registered}} is registered.',
      stretch: '{{margin}} from {{from}} to {{to}}',
      unclear:
        'Each message earned {{perMessage}} on average from {{from}} to {{to}}, and the days show no steady margin; {{registered}} is registered.',
      agrees: 'Each day earned exactly the registered {{registered}} a message.',
      'margin-changed':
        'The average of {{perMessage}} lies between the margins registered in that time ({{registered}}).',
      'mixed-sms':
        'The average of {{perMessage}} lies between the margins of one-way and two-way SMS ({{registered}}).',
      statuses:
        'The average of {{perMessage}} fits the registered {{registered}}, depending on which statuses Spoki charges, which is not stated.',
    },
    asks: {
      elsewhere: 'Was the margin set elsewhere: in Spoki’s panel, or from another computer?',
      elsewhereOften: 'Was it set elsewhere at another time, or more than once?',
      mixed: 'Mixed volumes, of which only some are charged? Or a margin set elsewhere?',
      mixedSms: 'Mixed one-way and two-way SMS, of which one margin was set elsewhere?',
    },
    facts: {
      observed: 'Profit reported',
      expected: 'Registered margins may earn',
      charged: 'Charged messages',
      chargedBetween: '{{charged}} (at least {{least}}, at most {{most}})',
      perMessage: 'For each message',
      registered: 'Registered',
      days: 'Days compared',
      daysLeftOut: '{{days}}, {{leftOut}} left out',
    },
  },
} as const;
