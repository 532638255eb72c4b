/** The words of writing mails in Italian. */
export const mailIt = {
  'studio.mails': 'Mail',
  'draft.kind.mail': 'Mail',
  'mail.keyHelp':
    '“mail.” e poi minuscole, cifre e trattini, per esempio mail.benvenuto. Un diagramma la chiama senza “mail.”.',
  'mail.explain':
    'Una riga vuota chiude un paragrafo; “- ” comincia una voce di elenco, “> ” una citazione; [parole](indirizzo) su una riga a sé è un pulsante.',
  'mail.in.it': 'Italiano',
  'mail.in.en': 'Inglese',
  'mail.name': 'Nome',
  'mail.subject': 'Oggetto',
  'mail.text': 'Testo',
  'mail.insert': 'Inserisci nel testo',
  'mail.narrow': 'Larga come su un telefono',
  'mail.uses': 'La inviano',
  'mail.uses.none': 'Nessun diagramma la nomina: la invia il servizio da sé, oppure nessuno.',
  'mail.required': 'obbligatorio',
  'mail.preview.it': 'Come si riceve, in italiano',
  'mail.preview.en': 'Come si riceve, in inglese',
  'mail.preview.none': 'Si vede appena può essere compilata.',
};
