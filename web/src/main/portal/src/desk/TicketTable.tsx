import { Button } from '@patternfly/react-core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { Ticket } from '../platform/api/client';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { brief } from '../platform/time';
import { useNow } from '../platform/useNow';
import { PriorityLabel, StatusLabel } from '../ticket/Labels';
import { Marked } from '../ticket/Marked';
import { ClockLabel } from './Clocks';
import { next } from './clock';
import { type Sort, SORTS } from './listState';
import { toDeskTicket } from './routes/DeskTicket';
import { WaitLabel } from './WaitLabel';

const ROW = 37;
const PHONE_ROW = 92;
const phone = window.matchMedia('(max-width: 48rem)');

interface TicketTableProps {
  tickets: Ticket[];
  hasMore: boolean;
  /** Shows for whom they wait instead of what is due to the requester. */
  isWaiting: boolean;
  sort: string;
  onSort: (field: Sort) => void;
  onEnd: () => void;
}

const COLUMNS = [
  'reference',
  'status',
  'subject',
  'requester',
  'priority',
  'dueAt',
  'waitsFor',
  'assignee',
  'updatedAt',
] as const;
const LABELS = {
  reference: 'ticket.reference',
  status: 'ticket.status',
  subject: 'ticket.subject',
  requester: 'ticket.requester',
  priority: 'ticket.priority',
  dueAt: 'list.due',
  waitsFor: 'list.waitsFor',
  assignee: 'ticket.assignee',
  updatedAt: 'ticket.updated',
} as const;

/** Many tickets, a line each; only those in sight are drawn, and the next page is asked for before its turn. */
export function TicketTable({ tickets, hasMore, isWaiting, sort, onSort, onEnd }: TicketTableProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const columns = COLUMNS.filter((column) =>
    isWaiting ? column !== 'dueAt' && column !== 'status' : column !== 'waitsFor',
  );
  const step = (by: number) => {
    const links = [...(scroller.current?.querySelectorAll<HTMLElement>('.sp-col-subject a') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
  };
  useCommands([
    { id: 'next', name: t('keys.next'), key: 'j', run: () => step(1) },
    { id: 'previous', name: t('keys.previous'), key: 'k', run: () => step(-1) },
  ]);
  const isPhone = useSyncExternalStore(
    (listener) => {
      phone.addEventListener('change', listener);
      return () => phone.removeEventListener('change', listener);
    },
    () => phone.matches,
  );
  const height = isPhone ? PHONE_ROW : ROW;
  // What it returns is used here alone, so nothing is memoized that should not be.
  // eslint-disable-next-line react-hooks/incompatible-library
  const rows = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  const drawn = rows.getVirtualItems();
  const last = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    rows.measure();
  }, [height, rows]);
  useEffect(() => {
    if (hasMore && last >= tickets.length - 30) onEnd();
  }, [hasMore, last, tickets.length, onEnd]);
  const before = drawn[0]?.start ?? 0;
  const after = rows.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    // A region that scrolls is reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="sp-list" tabIndex={0} role="region" aria-label={t('list.label')}>
      <table className="sp-list__table" aria-rowcount={hasMore ? -1 : tickets.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={order(sort, column)} className={`sp-col-${column}`}>
                {isSortable(column) ? (
                  <Button
                    variant="plain"
                    size="sm"
                    className="sp-list__sort"
                    aria-label={t('list.sortBy', { field: t(LABELS[column]) })}
                    onClick={() => onSort(column)}
                  >
                    {t(LABELS[column])}
                    <span aria-hidden="true">{arrow(sort, column)}</span>
                  </Button>
                ) : (
                  t(LABELS[column])
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <tr aria-hidden="true" style={{ height: before }} /> : null}
          {drawn.map((row) => {
            const ticket = tickets[row.index];
            return ticket ? (
              <Row key={ticket.reference} ticket={ticket} index={row.index} isWaiting={isWaiting} />
            ) : null;
          })}
          {after > 0 ? <tr aria-hidden="true" style={{ height: after }} /> : null}
        </tbody>
      </table>
    </div>
  );
}

function Row({ ticket, index, isWaiting }: { ticket: Ticket; index: number; isWaiting: boolean }) {
  const { t, language } = useWords();
  const now = useNow();
  const clock = next(ticket);
  return (
    <tr aria-rowindex={index + 2}>
      <td className="sp-col-reference sp-quiet">{ticket.reference}</td>
      {isWaiting ? null : (
        <td className="sp-col-status">
          <StatusLabel status={ticket.status} />
        </td>
      )}
      <td className="sp-col-subject">
        <Link to={toDeskTicket({ reference: ticket.reference })} title={ticket.subject}>
          {ticket.found ? <Marked pieces={ticket.found.subject} /> : ticket.subject}
        </Link>
      </td>
      <td className="sp-col-requester" title={ticket.organization?.name}>
        {ticket.requester.name}
      </td>
      <td className="sp-col-priority">
        <PriorityLabel priority={ticket.priority} />
      </td>
      {isWaiting ? (
        <td className="sp-col-waitsFor">{ticket.waitsFor ? <WaitLabel wait={ticket.waitsFor} /> : null}</td>
      ) : (
        <td className="sp-col-dueAt">{clock ? <ClockLabel clock={clock} /> : null}</td>
      )}
      <td className="sp-col-assignee">
        {ticket.assignee?.name ?? <span className="sp-quiet">{t('ticket.unassigned')}</span>}
      </td>
      <td className="sp-col-updatedAt">
        <time dateTime={ticket.updatedAt}>{brief(ticket.updatedAt, language, now)}</time>
      </td>
    </tr>
  );
}

function isSortable(column: string): column is Sort {
  return (SORTS as readonly string[]).includes(column);
}

function order(sort: string, column: string): 'ascending' | 'descending' | undefined {
  return sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : undefined;
}

function arrow(sort: string, column: string): string {
  return sort === column ? ' ↑' : sort === `-${column}` ? ' ↓' : '';
}
