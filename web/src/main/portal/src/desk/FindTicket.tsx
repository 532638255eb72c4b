import { TextInput } from '@patternfly/react-core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { useDebounced } from '../platform/useDebounced';
import { StatusLabel } from '../ticket/Labels';
import { findTicketsQuery } from '../ticket/queries';

const PAUSE = 200;
const SHORTEST = 2;

interface FindTicketProps {
  id: string;
  /** The ticket that is not looked for. */
  except: string;
  /** Whether closed tickets can be meant. */
  withClosed: boolean;
  chosen: Ticket | null;
  onChoose: (ticket: Ticket | null) => void;
}

/** Finds another ticket by its reference or by words; arrows and Enter choose. */
export function FindTicket({ id, except, withClosed, chosen, onChoose }: FindTicketProps) {
  const { t } = useWords();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const words = useDebounced(typed.trim(), PAUSE);
  const isAsking = words.length >= SHORTEST && chosen === null;
  const found = useQuery({
    ...findTicketsQuery(api, words),
    enabled: isAsking,
    placeholderData: keepPreviousData,
  });
  const all = isAsking ? (found.data?.items ?? []) : [];
  const shown = all.filter((one) => one.reference !== except && (withClosed || one.status !== 'closed'));
  const pointed = shown[Math.min(at, shown.length - 1)];
  const choose = (ticket: Ticket | undefined) => {
    if (ticket === undefined) return;
    setTyped(ticket.reference);
    onChoose(ticket);
  };
  return (
    <>
      <TextInput
        id={id}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={pointed ? `${id}-${pointed.reference}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(_, value) => {
          setTyped(value);
          setAt(0);
          onChoose(null);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) {
            event.preventDefault();
            setAt(Math.max(0, Math.min(shown.length - 1, at + step)));
          } else if (event.key === 'Enter' && chosen === null) {
            event.preventDefault();
            choose(pointed);
          }
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('links.found')} className="sp-palette">
        {shown.map((ticket) => (
          // The keyboard reaches options from the field above.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={ticket.reference}
            id={`${id}-${ticket.reference}`}
            role="option"
            tabIndex={-1}
            aria-selected={ticket === pointed}
            className="sp-palette__item"
            onClick={() => choose(ticket)}
          >
            <span>
              {ticket.subject}{' '}
              <span className="sp-quiet sp-small">
                {ticket.reference} · {ticket.requester.name}
              </span>
            </span>
            <StatusLabel status={ticket.status} />
          </div>
        ))}
      </div>
      <p className="sp-quiet sp-small" aria-live="polite">
        {isAsking && found.isSuccess && !found.isPlaceholderData && shown.length === 0
          ? t('links.findNothing')
          : ''}
      </p>
    </>
  );
}
