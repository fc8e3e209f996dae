import type { marginDrift as english } from '../en/margin-drift';
import type { Translation } from '../translation';

export const marginDrift: Translation<typeof english> = {
  drift: {
    shortTitle: 'Corrisponde ai report?',
    evidence: 'Prove',
    evidenceOf: 'Prove: {{category}}',
    about: 'Profitto per messaggio addebitato degli ultimi 90 giorni chiusi, accanto ai margini impostati da qui.',
    noneOf_one: 'Nessuno scostamento: {{count}} account confrontato.',
    noneOf_other: 'Nessuno scostamento: {{count}} account confrontati.',
    noneYet: 'Nessun account si è potuto ancora confrontare.',
    nothingComparedTitle: 'Non c’è ancora nulla da confrontare',
    nothingComparedText: 'Solo i margini impostati da qui si possono confrontare con i report.',
    someDrift_one: '{{count}} account rende altro da quanto è registrato.',
    someDrift_other: '{{count}} account rendono altro da quanto è registrato.',
    cannot_one: '{{count}} account non si può giudicare:',
    cannot_other: '{{count}} account non si possono giudicare:',
    why: {
      'no-register': 'margini impostati da troppo poco per un confronto',
      'counts-missing': 'i conteggi mancano nei report scaricati',
      'too-few': 'meno di {{count}} messaggi addebitati',
    },
    silentLines: '{{categories}}: {{why}}',
    whyCount: '{{why}} ({{count}})',
    withoutRegister_one: '{{count}} account non è mai stato impostato da qui, quindi non c’è nulla da confrontare.',
    withoutRegister_other:
      '{{count}} account non sono mai stati impostati da qui, quindi non c’è nulla da confrontare.',
    missingDays_one: '{{count}} dei giorni non è mai stato scaricato.',
    missingDays_other: '{{count}} dei giorni non sono mai stati scaricati.',
    verdicts: { silent: 'Non giudicabile', agrees: 'Corrisponde', explained: 'Spiegato', drift: 'Scostamento' },
    open: 'Apri i suoi margini',
    says: {
      otherMargin_one:
        'Ogni messaggio ha reso {{margin}} per {{days}} giorno dal {{from}} al {{to}}; è registrato {{registered}}.',
      otherMargin_other:
        'Ogni messaggio ha reso {{margin}} per {{days}} giorni dal {{from}} al {{to}}; è registrato {{registered}}.',
      changed: 'Ogni messaggio ha reso {{stretches}}; è registrato {{registered}}.',
      stretch: '{{margin}} dal {{from}} al {{to}}',
      unclear:
        'Ogni messaggio ha reso in media {{perMessage}} dal {{from}} al {{to}}, e i giorni non mostrano un margine costante; è registrato {{registered}}.',
      agrees: 'Ogni giorno ha reso esattamente il margine registrato di {{registered}} a messaggio.',
      'margin-changed': 'La media di {{perMessage}} sta fra i margini registrati in quel periodo ({{registered}}).',
      'mixed-sms': 'La media di {{perMessage}} sta fra i margini degli SMS a una e a due vie ({{registered}}).',
      statuses:
        'La media di {{perMessage}} è compatibile con {{registered}} registrato, secondo quali stati Spoki addebita, il che non è dichiarato.',
    },
    asks: {
      elsewhere: 'Il margine è stato impostato altrove: nel pannello di Spoki o da un altro computer?',
      elsewhereOften: 'È stato impostato altrove in un altro momento, o più di una volta?',
      mixed: 'Volumi misti, di cui solo alcuni addebitati? O un margine impostato altrove?',
      mixedSms: 'SMS a una e a due vie mescolati, di cui un margine impostato altrove?',
    },
    facts: {
      observed: 'Profitto riportato',
      expected: 'I margini registrati possono rendere',
      charged: 'Messaggi addebitati',
      chargedBetween: '{{charged}} (almeno {{least}}, al massimo {{most}})',
      perMessage: 'Per ogni messaggio',
      registered: 'Registrato',
      days: 'Giorni confrontati',
      daysLeftOut: '{{days}}, {{leftOut}} esclusi',
    },
  },
};
