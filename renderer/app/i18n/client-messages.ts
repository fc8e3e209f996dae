/** What a client reads, in the client's own language: the same whatever the language on screen. Placeholders: `client` and `link`. */
export const clientMessages = {
  en: {
    invite: {
      subject: 'Connect your WhatsApp number',
      email:
        'Hello,\n\nto send WhatsApp messages for {{client}}, please connect your number: open this link and follow the steps shown there.\n\n{{link}}\n\nIf something stops you, answer this e-mail and we will help.',
      whatsapp:
        'Hello! To connect the WhatsApp number of {{client}}, please open this link and follow the steps: {{link}}',
    },
    remind: {
      subject: 'Your WhatsApp number is not connected yet',
      email:
        'Hello,\n\nthe WhatsApp number of {{client}} is not connected yet. This link leads to the remaining steps:\n\n{{link}}\n\nIf something stops you, answer this e-mail and we will help.',
      whatsapp:
        'Hello! The WhatsApp number of {{client}} is not connected yet. This link leads to the remaining steps: {{link}} If something stops you, write to us.',
    },
  },
  it: {
    invite: {
      subject: 'Colleghi il suo numero WhatsApp',
      email:
        'Buongiorno,\n\nper inviare messaggi WhatsApp per {{client}} le chiediamo di collegare il suo numero: apra questo link e segua i passaggi indicati.\n\n{{link}}\n\nSe qualcosa la ferma, risponda a questa e-mail e la aiuteremo.',
      whatsapp:
        'Buongiorno! Per collegare il numero WhatsApp di {{client}} apra questo link e segua i passaggi: {{link}}',
    },
    remind: {
      subject: 'Il suo numero WhatsApp non è ancora collegato',
      email:
        'Buongiorno,\n\nil numero WhatsApp di {{client}} non è ancora collegato. Questo link porta ai passaggi che mancano:\n\n{{link}}\n\nSe qualcosa la ferma, risponda a questa e-mail e la aiuteremo.',
      whatsapp:
        'Buongiorno! Il numero WhatsApp di {{client}} non è ancora collegato. Questo link porta ai passaggi che mancano: {{link}} Se qualcosa la ferma, ci scriva.',
    },
  },
  es: {
    invite: {
      subject: 'Conecte su número de WhatsApp',
      email:
        'Buenos días:\n\npara enviar mensajes de WhatsApp para {{client}} le pedimos que conecte su número: abra este enlace y siga los pasos indicados.\n\n{{link}}\n\nSi algo se lo impide, responda a este correo y le ayudaremos.',
      whatsapp:
        '¡Buenos días! Para conectar el número de WhatsApp de {{client}}, abra este enlace y siga los pasos: {{link}}',
    },
    remind: {
      subject: 'Su número de WhatsApp aún no está conectado',
      email:
        'Buenos días:\n\nel número de WhatsApp de {{client}} aún no está conectado. Este enlace lleva a los pasos que faltan:\n\n{{link}}\n\nSi algo se lo impide, responda a este correo y le ayudaremos.',
      whatsapp:
        '¡Buenos días! El número de WhatsApp de {{client}} aún no está conectado. Este enlace lleva a los pasos que faltan: {{link}} Si algo se lo impide, escríbanos.',
    },
  },
  fr: {
    invite: {
      subject: 'Connectez votre numéro WhatsApp',
      email:
        'Bonjour,\n\npour envoyer des messages WhatsApp pour {{client}}, merci de connecter votre numéro : ouvrez ce lien et suivez les étapes indiquées.\n\n{{link}}\n\nSi quelque chose vous bloque, répondez à cet e-mail et nous vous aiderons.',
      whatsapp:
        'Bonjour ! Pour connecter le numéro WhatsApp de {{client}}, ouvrez ce lien et suivez les étapes : {{link}}',
    },
    remind: {
      subject: 'Votre numéro WhatsApp n’est pas encore connecté',
      email:
        'Bonjour,\n\nle numéro WhatsApp de {{client}} n’est pas encore connecté. Ce lien mène aux étapes restantes :\n\n{{link}}\n\nSi quelque chose vous bloque, répondez à cet e-mail et nous vous aiderons.',
      whatsapp:
        'Bonjour ! Le numéro WhatsApp de {{client}} n’est pas encore connecté. Ce lien mène aux étapes restantes : {{link}} Si quelque chose vous bloque, écrivez-nous.',
    },
  },
  de: {
    invite: {
      subject: 'Verbinden Sie Ihre WhatsApp-Nummer',
      email:
        'Guten Tag,\n\num WhatsApp-Nachrichten für {{client}} zu senden, verbinden Sie bitte Ihre Nummer: Öffnen Sie diesen Link und folgen Sie den Schritten.\n\n{{link}}\n\nFalls Sie nicht weiterkommen, antworten Sie auf diese E-Mail; wir helfen Ihnen.',
      whatsapp:
        'Guten Tag! Um die WhatsApp-Nummer von {{client}} zu verbinden, öffnen Sie bitte diesen Link und folgen Sie den Schritten: {{link}}',
    },
    remind: {
      subject: 'Ihre WhatsApp-Nummer ist noch nicht verbunden',
      email:
        'Guten Tag,\n\ndie WhatsApp-Nummer von {{client}} ist noch nicht verbunden. Dieser Link führt zu den fehlenden Schritten:\n\n{{link}}\n\nFalls Sie nicht weiterkommen, antworten Sie auf diese E-Mail; wir helfen Ihnen.',
      whatsapp:
        'Guten Tag! Die WhatsApp-Nummer von {{client}} ist noch nicht verbunden. Dieser Link führt zu den fehlenden Schritten: {{link}} Falls Sie nicht weiterkommen, schreiben Sie uns.',
    },
  },
} as const;
