import { Button } from '@patternfly/react-core';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { command, content, type Schemas, type Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { StatusLabel } from '../ticket/Labels';
import { linksQuery, TICKETS } from '../ticket/queries';
import { toDeskTicket } from './routes/DeskTicket';

const LinkDialog = lazy(() => import('./LinkDialog'));
const MergeDialog = lazy(() => import('./MergeDialog'));

type TicketLink = Schemas['Link'];

/** The tickets that this one has to do with; whoever works may link, part and merge. */
export function Links({ ticket, mayChange }: { ticket: Ticket; mayChange: boolean }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const { reference } = ticket;
  const links = useQuery(linksQuery(api, reference));
  const [dialog, setDialog] = useState<'link' | 'merge' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const removing = useMutation({
    mutationFn: (link: TicketLink) => {
      const [from, to] = link.outgoing ? [reference, link.ticket] : [link.ticket, reference];
      return content(
        api.DELETE('/api/v1/tickets/{reference}/links/{kind}/{other}', {
          params: {
            path: { reference: from, kind: link.kind, other: to },
            header: command(crypto.randomUUID()),
          },
        }),
      );
    },
    // The button that was pressed goes with its link.
    onSuccess: () => add.current?.focus(),
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  const isOpen = ticket.status !== 'closed';
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // Merging has taken away the button that began it.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) add.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  useCommands([
    ...(mayChange ? [{ id: 'link', name: t('links.add'), run: () => setDialog('link') }] : []),
    ...(mayChange && isOpen ? [{ id: 'merge', name: t('merge.open'), run: () => setDialog('merge') }] : []),
  ]);
  const close = () => setDialog(null);
  return (
    <>
      {links.isPending ? <Loading lines={2} /> : null}
      {links.error && !links.data ? <Failure error={links.error} /> : null}
      {links.data?.items.length === 0 ? <p className="sp-quiet sp-small">{t('links.none')}</p> : null}
      <ul className="sp-links">
        {(links.data?.items ?? []).map((link) => (
          <li key={`${link.kind}-${link.ticket}-${String(link.outgoing)}`}>
            <span className="sp-links__words">
              <span className="sp-quiet sp-small sp-block">
                {t(`link.${link.outgoing ? 'out' : 'in'}.${link.kind}`)}
              </span>
              <Link to={toDeskTicket({ reference: link.ticket })}>{link.subject}</Link>{' '}
              <span className="sp-quiet sp-small">{link.ticket}</span> <StatusLabel status={link.status} />
            </span>
            {mayChange && link.kind !== 'duplicate-of' ? (
              <Button
                variant="plain"
                size="sm"
                icon={<TimesIcon />}
                aria-label={t('links.remove', { reference: link.ticket })}
                isDisabled={removing.isPending}
                onClick={() => removing.mutate(link)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {removing.error ? <Failure error={removing.error} /> : null}
      {mayChange ? (
        <div className="sp-links__more">
          <Button ref={add} variant="link" isInline size="sm" onClick={() => setDialog('link')}>
            {t('links.add')}
          </Button>
          {isOpen ? (
            <Button variant="link" isInline size="sm" onClick={() => setDialog('merge')}>
              {t('merge.open')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {dialog === null ? null : (
        <Suspense fallback={null}>
          {dialog === 'link' ? (
            <LinkDialog reference={reference} onClose={close} />
          ) : (
            <MergeDialog ticket={ticket} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
