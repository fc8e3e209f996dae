/** Unknown outcomes and how they are settled. */
export const settlement = {
  unknown: {
    title_one: '{{count}} outcome is not known',
    title_other: '{{count}} outcomes are not known',
    list: 'Unknown outcomes',
    text: 'The request went out and no clear answer came back. It is never sent again by itself; someone has to settle it.',
    by: 'by profile {{profile}}',
    settle: 'Settle…',
    settleOne: 'Settle: {{what}}, {{account}}',
  },
  settle: {
    title: 'Settle: {{what}}',
    gatheringTitle: 'Gathering evidence',
    gathering: {
      credit:
        'The credit is read, then once more a minute later, because two readings have to agree; then the report of the last 30 days is read.',
      key: 'One request is made with the old key, to see whether it still opens anything.',
      none: 'Looking at what is recorded.',
    },
    left: 'About {{seconds}} s left',
    nearly: 'Nearly done: waiting for Spoki’s answers.',
    stop: 'Stop gathering',
    again: 'Gather again',
    failed: 'The evidence could not be gathered. You can gather again, or decide without it.',
    evidence: 'Evidence',
    before: 'Credit before sending',
    beforeNone: 'not read',
    reading: 'Credit afterwards',
    change: 'Change',
    bound: 'Consumed at most',
    boundNone: 'not known: the report cannot be had',
    ruleBound:
      'Meanwhile it can have consumed at most {{bound}}: twice the busiest of the last 30 days, for each day begun.',
    dayRecharge: 'Recharged that day',
    dayRechargeNone: 'not told by the report',
    oldKey: 'The old key',
    oldKeys: { works: 'still opens the account', refused: 'is refused', unknown: 'could not be tried' },
    supersededBy: 'Settled by a later operation with the same values',
    rule: 'How this is judged',
    ruleApplied: 'If it was applied, the change lies between {{from}} and {{to}}.',
    ruleNotApplied: 'If it was not applied, the change lies between {{from}} and {{to}}.',
    ruleSeen: 'The last reading shows a change of {{change}}.',
    ruleMeet:
      'The account can have consumed as much as the amount itself, so the change alone cannot tell the two apart.',
    ruleAgree: 'A verdict is proposed only when readings at least a minute apart agree.',
    ruleUnknown: 'Without the credit before, or without the report, the change cannot be judged.',
    ruleMargins:
      'Spoki does not tell which margins are set. Margins are absolute, so the same ones can safely be sent again; once Spoki confirms those, this question is settled by itself.',
    ruleCreate:
      'If a key was made, nobody has seen it, and it cannot be had any more. Revoke the key of the account, so that no lost key opens it; then settle this and create a new one.',
    ruleRevoke: 'If the old key is refused, it was revoked; if it still opens the account, it was not.',
    ruleConversations:
      'What the conversations cost is set by Spoki and not known here, so the change of the credit cannot be judged by a rule. The recharges of the day in the report may help.',
    sendSame: 'Send the same margins again…',
    revokeFirst: 'Revoke the account key…',
    proposal: 'Proposed verdict',
    verdicts: {
      applied: 'It was applied',
      'not-applied': 'It was not applied',
      undecided: 'The evidence does not decide; a person has to',
    },
    decide: 'Your decision',
    note: 'Note: how do you know?',
    record: { none: 'Record the decision', applied: 'Record: applied', 'not-applied': 'Record: not applied' },
    against: 'The evidence says otherwise',
    againstText: 'The proposed verdict is “{{proposed}}”, and you decide “{{decided}}”.',
    without: 'There is no evidence',
    withoutText:
      'You decide “{{decided}}” without any. If this is wrong, what the app shows no longer agrees with Spoki.',
    sure: {
      applied: 'I am sure: record that it was applied',
      'not-applied': 'I am sure: record that it was not applied',
    },
    thinkAgain: 'Think again',
    final: 'The decision is recorded in the journal with the evidence, and cannot be changed.',
  },
} as const;
