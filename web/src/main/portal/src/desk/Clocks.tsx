import { Button, Label, Modal, ModalBody, ModalHeader } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas, Ticket } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment, seconds, short } from '../platform/time';
import { Failure, Loading } from '../platform/ui/States';
import { useNow } from '../platform/useNow';
import { slaQuery } from '../ticket/queries';
import { type ClockName, spanOf, standing } from './clock';

type SlaClock = Schemas['SlaClock'];
const CLOCKS: ClockName[] = ['firstResponse', 'nextResponse', 'resolution'];
const COLORS = { safe: 'green', soon: 'orange', late: 'red', still: 'grey' } as const;

/** Business time left on one clock; ticks. */
export function ClockLabel({ clock }: { clock: SlaClock }) {
  const { t } = useWords();
  const now = useNow();
  const state = standing(clock, now);
  if (clock.remaining === null || clock.state === 'fulfilled' || clock.state === 'none') {
    return <span className="sp-quiet">{t(`clock.${clock.state}`, { time: '' })}</span>;
  }
  const span = spanOf(clock, clock.remaining, now);
  const time = short(Math.abs(span));
  return (
    <Label isCompact color={COLORS[state]} variant="outline">
      {state === 'late'
        ? t(clock.done ? 'clock.doneLate' : 'clock.breached', { time })
        : clock.state === 'paused'
          ? `${t('clock.paused')} · ${time}`
          : t('clock.running', { time })}
    </Label>
  );
}

/** The three promises on a ticket, and why they stand as they do. */
export function Clocks({ ticket }: { ticket: Ticket }) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <dl className="sp-facts">
        {CLOCKS.map((name) => (
          <div key={name}>
            <dt>{t(`clock.${name}`)}</dt>
            <dd>
              <ClockLabel clock={ticket.sla[name]} />
              {ticket.sla[name].due && ticket.sla[name].state === 'running' ? (
                <span className="sp-quiet sp-small sp-block">
                  {t('clock.due', { date: moment(ticket.sla[name].due, language) })}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <Button variant="link" isInline size="sm" onClick={() => setOpen(true)}>
        {t('clock.why')}
      </Button>
      {isOpen ? <Why reference={ticket.reference} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Why({ reference, onClose }: { reference: string; onClose: () => void }) {
  const { t, language } = useWords();
  const sla = useQuery(slaQuery(useApi(), reference));
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="why-title">
      <ModalHeader title={t('clock.whyTitle')} labelId="why-title" />
      <ModalBody tabIndex={0} aria-label={t('clock.whyTitle')}>
        {sla.isPending ? <Loading /> : null}
        {sla.error ? <Failure error={sla.error} /> : null}
        {sla.data?.items.map((clock) => {
          const promise = clock.promises.at(-1);
          return (
            <section key={clock.target}>
              <h2 className="sp-section">{t(`clock.target.${clock.target}`)}</h2>
              <p>
                {promise?.time
                  ? t('clock.promise', {
                      time: short(seconds(promise.time)),
                      plan: promise.plan ?? t('app.none'),
                      priority: t(`priority.${promise.priority as Ticket['priority']}`),
                    })
                  : t('clock.none')}{' '}
                {t('clock.sum', { time: short(seconds(clock.counted)) })}
              </p>
              <table className="sp-table">
                <thead>
                  <tr>
                    <th scope="col">{t('clock.from')}</th>
                    <th scope="col">{t('clock.to')}</th>
                    <th scope="col">{t('clock.counted')}</th>
                  </tr>
                </thead>
                <tbody>
                  {clock.intervals.map((interval) => (
                    <tr key={interval.from}>
                      <td>{moment(interval.from, language)}</td>
                      <td>{moment(interval.to, language)}</td>
                      <td>
                        {interval.counted ? t('clock.counted') : t('clock.notCounted')}:{' '}
                        {t(`clock.reason.${interval.reason}`)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          );
        })}
      </ModalBody>
    </Modal>
  );
}
