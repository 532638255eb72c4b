import { language } from './i18n';

/** What the API says of fields and rules, which it says in English, as it is read in Italian. */
const ITALIAN: [RegExp, string][] = [
  [/^is required$/, 'È necessario.'],
  [/^must be a text$/, 'Serve un testo.'],
  [/^must be a whole number$/, 'Serve un numero intero.'],
  [/^must be true or false$/, 'Serve un sì o un no.'],
  [/^must be one of (.+)$/, 'Valori possibili: $1.'],
  [/^must be a date or an instant.*$/, 'Serve una data, come 2026-03-31.'],
  [/^is not a field of this action$/, 'Questa azione non ha questo campo.'],
  [/^must not be (blank|null|empty)$/, 'È necessario.'],
  [/^size must be between (\d+) and (\d+)$/, 'Servono da $1 a $2 caratteri.'],
  [/^must be a well-formed email address$/, 'Non è un indirizzo e-mail.'],
  [/^Expected is a whole number\.$/, 'Serve un numero intero.'],
  [/^Expected is a date such as (.+)\.$/, 'Serve una data, come $1.'],
  [/^Expected is a text of one line\.$/, 'Serve un testo di una riga.'],
  [/^Expected is a text of 1 to (\d+) letters\.$/, 'Serve un testo da 1 a $1 caratteri.'],
  [/^Expected is a text\.$/, 'Serve un testo.'],
  [/^Expected is true or false\.$/, 'Serve un sì o un no.'],
  [/^Expected is one of (.+)\.$/, 'Valori possibili: $1.'],
  [/^expected a date such as (.+)$/, 'Serve una data, come $1.'],
  [/^expected the number of a file.*$/, 'Serve un file caricato su questo ticket.'],
  [/^expected a text of at most (\d+) characters$/, 'Al massimo $1 caratteri.'],
  [
    /^nobody for whom you may open tickets is known so$/,
    'Non conosciamo nessuno così per cui tu possa aprire ticket.',
  ],
  [/^nobody suited has the id (.+)$/, 'Nessuna persona adatta ha il numero $1.'],
  [/^nobody is known as (.+)$/, 'Non conosciamo nessuno come “$1”.'],
  [
    /^nobody who may know of this ticket is called (.+)$/,
    'Nessuno che possa vedere questo ticket si chiama “$1”.',
  ],
  [/^'(.+)' is not a phone number$/, '“$1” non è un numero di telefono.'],
  [/^(\d+) people share this number.*$/, '$1 persone hanno questo numero: indicane una.'],
  [/^no product has the code (.+)$/, 'Nessun prodotto ha il codice $1.'],
  [/^the product has no version so called$/, 'Il prodotto non ha questa versione.'],
  [/^a version needs its product$/, 'La versione vuole il suo prodotto.'],
  [/^no team has the code (.+)$/, 'Nessuna squadra ha il codice $1.'],
  [/^the answer can only be due in the future$/, 'La risposta si può attendere solo nel futuro.'],
  [/^say what was tried at this level$/, 'Scrivi che cosa è stato provato a questo livello.'],
  [/^say why the ticket should move$/, 'Scrivi perché il ticket deve passare.'],
  [/^say why the process should change$/, 'Scrivi perché il processo deve cambiare.'],
  [
    /^files of this kind are not taken.*: (.+)$/,
    'Non accettiamo file di questo tipo, perché aprirli può fare danni: $1.',
  ],
  [/^a file may have at most .*$/, 'Il file supera i 25 MiB.'],
  [/^the file is empty$/, 'Il file è vuoto.'],
  [/^a file needs a name$/, 'Il file non ha un nome.'],
  [
    /^no file of this ticket with that id.*$/,
    'Questo file del ticket non c’è, o è già in un altro messaggio.',
  ],
  [
    /^a text in Italian, in English or in both is needed$/,
    'Serve un testo in italiano, in inglese o in tutti e due.',
  ],
  [/^nothing is known as (.+); there are (.+)$/, 'Non conosciamo $1; ci sono $2'],
  [/^only a shared reply has a team$/, 'Solo una risposta condivisa ha una squadra.'],
  [/^another view of yours has this name$/, 'Un’altra tua vista si chiama così.'],
  [/^There can be at most (\d+) views of one's own\.$/, 'Si possono avere al massimo $1 viste proprie.'],
  [/^a ticket cannot be linked to itself$/, 'Un ticket non si collega a sé stesso.'],
  [/^the ticket has such a link already$/, 'Il ticket ha già questo collegamento.'],
  [/^the other ticket is linked so to this one$/, 'L’altro ticket è già collegato così a questo.'],
  [/^nobody works on the other ticket: it is closed$/, 'Nessuno lavora sull’altro ticket: è chiuso.'],
  [/^a closed ticket can't become a duplicate$/, 'Un ticket chiuso non può diventare un doppione.'],
  [/^a closed ticket does not change.*$/, 'Un ticket chiuso non cambia: aprine uno nuovo che lo segua.'],
  [
    /^who asked may not know of the other ticket.*$/,
    'Chi ha chiesto non può sapere dell’altro ticket, che è di un altro cliente: collegali come attinenti.',
  ],
  [/^only an agent takes tickets in charge.*$/, 'Solo un tecnico prende in carico: assegnalo a uno.'],
  [/^only a solved ticket can be reopened$/, 'Si riapre solo un ticket risolto.'],
  [/^only what a requester has written.*$/, 'Solo ciò che ha scritto un richiedente diventa un suo ticket.'],
  [/^a resolution is needed$/, 'Serve una soluzione.'],
  [/^a subject is needed$/, 'Serve un oggetto.'],
  [/^The ticket (?:has changed since: it )?is at version \d+.*$/, 'Il ticket è cambiato nel frattempo.'],
  [/^If-Match does not name the present state.*$/, 'È cambiato nel frattempo: aprilo di nuovo.'],
  [
    /^Another process owner has to decide on your proposal\.$/,
    'Sulla tua proposta deve decidere un altro responsabile di processo.',
  ],
  [
    /^The process was changed after this was proposed.*$/,
    'Il processo è cambiato dopo la proposta: proponila di nuovo sulla versione attuale.',
  ],
  [/^Only a process owner changes processes\.$/, 'I processi li cambia solo un responsabile di processo.'],
  [/^You read this ticket, but you do not take part in it\.$/, 'Leggi questo ticket, ma non vi partecipi.'],
  [/^either a ticket or a period$/, 'Un ticket o un periodo, non tutti e due.'],
  [/^a period ends after it began$/, 'Un periodo finisce dopo il suo inizio.'],
  [/^a period has a beginning and an end$/, 'Un periodo ha un inizio e una fine.'],
];

/** What the API has said, in the reader's language where it is known there; else as it was said. */
export function said(text: string, to = language()): string {
  if (to === 'en') return text;
  const found = ITALIAN.find(([english]) => english.test(text));
  return found ? text.replace(found[0], found[1]) : text;
}
