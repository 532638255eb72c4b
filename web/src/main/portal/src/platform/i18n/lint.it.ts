import type { lintEn } from './lint.en';

/** What BPMN lint's rules advise, with the way out, in Italian. */
export const lintIt: Record<keyof typeof lintEn, string> = {
  'lint.title': 'Consigli di BPMN lint',
  'lint.about': 'Sono regole di buon disegno: non impediscono di proporre, e chi approva le vede.',
  'lint.none': 'BPMN lint non ha consigli.',
  'lint.count_one': 'BPMN lint ha un consiglio:',
  'lint.count_other': 'BPMN lint ha {{count}} consigli:',
  'lint.ad-hoc-sub-process':
    'Un sottoprocesso ad hoc non ha inizio né fine: toglili, o usa un sottoprocesso normale.',
  'lint.conditional-flows':
    'Da qui si va avanti a condizioni, ma un flusso non ne ha: scrivi la condizione, o segnalo come quello predefinito.',
  'lint.end-event-required': 'Manca un evento di fine: aggiungilo dove il lavoro è concluso.',
  'lint.event-based-gateway':
    'Un gateway a eventi aspetta almeno due eventi: aggiungine un altro, o aspetta l’evento senza gateway.',
  'lint.event-sub-process-typed-start-event':
    'Un sottoprocesso di eventi comincia con un evento: scegli quale (messaggio, timer, errore).',
  'lint.global':
    'Qualcosa che vale per tutto il file (messaggio, errore, segnale) non ha nome, ha lo stesso nome di un altro o non è usato: dagli un nome suo, o toglilo.',
  'lint.label-required': 'Manca il nome: scrivi che cosa succede qui.',
  'lint.link-event':
    'Un evento di collegamento non ha il suo altro capo, o non ha nome: dai lo stesso nome a entrambi.',
  'lint.no-bpmndi': 'L’elemento non è disegnato: apri e salva il file con un editor BPMN.',
  'lint.no-complex-gateway': 'Un gateway complesso si capisce male: usa gateway esclusivi o paralleli.',
  'lint.no-disconnected': 'L’elemento non è collegato a niente: collegalo, o toglilo.',
  'lint.no-duplicate-sequence-flows':
    'Due flussi uguali vanno dallo stesso elemento allo stesso elemento: togline uno.',
  'lint.no-gateway-join-fork':
    'Questo gateway riunisce e divide insieme: usane due, uno per riunire e uno per dividere.',
  'lint.no-implicit-split':
    'Più flussi partono da qui senza un gateway: metti un gateway che dica se si fa uno solo o tutti.',
  'lint.no-implicit-end': 'Qui il processo finisce senza dirlo: collega l’elemento a un evento di fine.',
  'lint.no-implicit-start': 'Qui il processo comincia senza dirlo: collega l’elemento a ciò che viene prima.',
  'lint.no-inclusive-gateway': 'Un gateway inclusivo si capisce male: usa gateway esclusivi o paralleli.',
  'lint.no-overlapping-elements': 'L’elemento ne copre un altro: spostalo.',
  'lint.single-blank-start-event': 'C’è più di un inizio senza evento: lasciane uno.',
  'lint.single-event-definition':
    'L’evento ne aspetta più di uno insieme: fanne uno per ogni cosa da aspettare.',
  'lint.start-event-required': 'Manca un evento di inizio: aggiungilo dove il processo comincia.',
  'lint.sub-process-blank-start-event':
    'Un sottoprocesso comincia con un inizio senza evento: togli il suo evento.',
  'lint.superfluous-gateway':
    'Questo gateway ha un solo ingresso e una sola uscita: non decide niente, toglilo.',
  'lint.superfluous-label': 'Questo nome non serve: un flusso senza scelta si spiega da sé.',
};
