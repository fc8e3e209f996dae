export const runway = {
  title: 'Autonomia',
  days: '~{{days}} g',
  short: '< 1 g',
  long: '> 1 anno',
  range: '{{from}}–{{to}} g',
  rangeLong: '{{from}} g – > 1 anno',
  why: {
    'too-few-days': 'pochi dati',
    'no-consumption': 'nessun consumo',
    'credit-unknown': 'credito non noto',
    'not-fetched': 'nessun giorno recente',
  },
  about: {
    told: 'Stima: {{p50}}; otto volte su dieci tra {{range}} (P10–P90)',
    threshold: 'fino alla soglia: {{p50}}',
    'too-few-days': 'Consumo in {{count}} giorni delle ultime 12 settimane: per una stima ne servono 21',
    'no-consumption': 'Nessun consumo negli ultimi 28 giorni scaricati',
    'credit-unknown': 'Spoki non ha indicato il credito',
    'not-fetched': 'Nessuno degli ultimi dieci giorni è stato scaricato',
  },
  panel: {
    runsOut: 'Si esaurisce intorno al {{day}} ({{range}})',
    runsOutLate: 'Non entro un anno',
    from: '{{from}} – {{to}}',
    fromOn: '{{from}} – oltre un anno',
    until: 'Fino a',
    zero: 'Credito zero',
    threshold: 'Soglia {{threshold}}',
    early: 'Presto (P10)',
    likely: 'Probabile (P50)',
    late: 'Tardi (P90)',
    beyond: 'oltre un anno',
    noThreshold: 'Spoki non ha indicato una soglia per questo account.',
    asOf: 'Credito {{credit}}, letto {{when}}; consumo dal {{from}} al {{to}}, {{count}} giorni con consumo.',
    explain: 'Come si calcola',
    formula:
      'Media e dispersione di ogni giorno della settimana nelle ultime dodici settimane, con più peso alle recenti e seguendo la crescita; il giorno in cui la somma attesa supera il credito. P10 è presto in un caso su dieci, P90 tardi in uno su dieci. Oggi conta come un giorno intero. Una campagna mai fatta prima non è compresa.',
    reason: {
      'too-few-days':
        'Pochi dati: consumo in {{count}} giorni delle ultime dodici settimane, per una stima ne servono 21.',
      'no-consumption': 'Nessun consumo negli ultimi 28 giorni scaricati: non si può indicare un giorno.',
      'credit-unknown': 'Spoki non ha indicato il credito di questo account.',
      'not-fetched':
        'Nessuno degli ultimi dieci giorni è stato scaricato. Apri Utilizzo e scarica 90 giorni per vedere quanto dura il credito.',
    },
    backTest: 'Come sono andate stime simili',
    backTestFormula:
      'In giorni del passato la stima è stata fatta con quanto era noto allora, per un credito consumato davvero in 7–28 giorni, e confrontata con la durata reale. Errore = |P50 − reale| ÷ reale, la mediana.',
    score:
      'Stime come questa hanno sbagliato del {{error}} in mediana; {{within}} entro l’intervallo, {{count}} prove.',
    noTrials: 'Non c’è abbastanza passato per mettere alla prova una stima.',
    madeOn: 'Fatta il',
    lasted: 'Durata reale',
    dayCount_one: '{{count}} giorno',
    dayCount_other: '{{count}} giorni',
  },
} as const;
