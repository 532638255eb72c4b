import { Alert, Button, FormSelect, FormSelectOption, Label, Progress } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { command, content, type Schemas } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { AS_CSV, ListDownload } from '../../platform/ui/ListDownload';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { processesQuery } from '../queries';
import { isOwner } from '../roles';
import { MigrationLabel } from './MovingPage';
import {
  isAtWork,
  type Migration,
  migrationQuery,
  type MigrationTicket,
  MOVING,
  planQuery,
  ticketsQuery,
  type TicketState,
} from './queries';
import type { MigrationParams } from './routes/Migration';

type Planned = Schemas['MigrationElement'];
const STATES = ['can', 'cannot', 'moved', 'failed', 'gone', 'listed'] as const;
const COLORS = {
  listed: 'grey',
  can: 'blue',
  cannot: 'orange',
  moved: 'green',
  failed: 'red',
  gone: 'grey',
} as const;

/** One migration: how far it is, from where to where, and what came of each ticket. */
export default function MigrationPage() {
  const { id = '' } = useParams<MigrationParams>();
  const { t, language } = useWords();
  const migration = useQuery(migrationQuery(useApi(), Number(id)));
  if (migration.isPending) return <Loading lines={10} />;
  if (migration.error) return <Failure error={migration.error} />;
  const one = migration.data;
  return (
    <div className="sp-studio">
      <PageTitle text={t('moving.one', { id, release: String(one.release) })} />
      <p>
        <MigrationLabel state={one.state} /> «{one.reason}»
      </p>
      <p className="sp-quiet sp-small">
        {t('moving.asked', { name: one.author.name, when: moment(one.askedAt, language) })}
        {one.startedBy && one.startedAt
          ? ` · ${t('moving.started', { name: one.startedBy.name, when: moment(one.startedAt, language) })}`
          : ''}
      </p>
      <Far migration={one} />
      <Command migration={one} />
      <Plan migration={one} />
      <Tickets migration={one} />
    </div>
  );
}

/** How far it is, in a bar and in numbers. */
function Far({ migration }: { migration: Migration }) {
  const { t } = useWords();
  const { tickets, state } = migration;
  const left = state === 'trying' || !migration.startedBy ? tickets.listed : tickets.can;
  return (
    <section aria-label={t('moving.progress')}>
      <Progress
        value={tickets.all - left}
        max={Math.max(1, tickets.all)}
        label={`${tickets.all - left} / ${tickets.all}`}
        valueText={`${tickets.all - left} / ${tickets.all}`}
        title={t('moving.progress')}
        size="sm"
      />
      <ul className="sp-inline">
        {STATES.filter((one) => tickets[one] > 0).map((one) => (
          <li key={one}>
            <Label isCompact color={COLORS[one]}>
              {t(`moving.ticket.${one}`)}: {tickets[one]}
            </Label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Starting, going on and stopping. */
function Command({ migration }: { migration: Migration }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const giving = useMutation({
    mutationFn: (what: 'start' | 'stop') => {
      const options = { params: { path: { id: migration.id }, header: command(crypto.randomUUID()) } };
      return content(
        what === 'start'
          ? api.POST('/api/v1/migrations/{id}/start', options)
          : api.POST('/api/v1/migrations/{id}/stop', options),
      );
    },
    onSettled: () => queries.invalidateQueries({ queryKey: MOVING }),
  });
  if (!isOwner(me)) return null;
  const { tickets, state, mappedBy } = migration;
  const isWaiting = state === 'tried' || state === 'stopped';
  return (
    <div>
      {isWaiting && mappedBy ? (
        <Alert
          isInline
          variant="info"
          title={mappedBy.id === me.id ? t('moving.notYou') : t('moving.mapped', { name: mappedBy.name })}
        />
      ) : null}
      <div className="sp-send">
        {isWaiting && tickets.listed > 0 ? (
          <Button isDisabled={giving.isPending} onClick={() => giving.mutate('start')}>
            {t('moving.goOn')}
          </Button>
        ) : null}
        {isWaiting && tickets.listed === 0 && tickets.can > 0 && mappedBy?.id !== me.id ? (
          <Button isDisabled={giving.isPending} onClick={() => giving.mutate('start')}>
            {t('moving.start', { count: tickets.can })}
          </Button>
        ) : null}
        {isAtWork(migration) ? (
          <Button variant="secondary" isDisabled={giving.isPending} onClick={() => giving.mutate('stop')}>
            {t('moving.stop')}
          </Button>
        ) : null}
      </div>
      <div aria-live="polite">{giving.error ? <Failure error={giving.error} /> : null}</div>
    </div>
  );
}

const place = (one: Pick<Planned, 'process' | 'element'>) => `${one.process}/${one.element}`;

/** From which element to which; where one is gone, somebody chooses. */
function Plan({ migration }: { migration: Migration }) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const plan = useQuery(planQuery(api, migration));
  const processes = useQuery(processesQuery(api));
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const mapping = useMutation({
    mutationFn: (mappings: Schemas['MigrationMapping'][]) =>
      content(
        api.POST('/api/v1/migrations/{id}/mappings', {
          params: { path: { id: migration.id }, header: command(crypto.randomUUID()) },
          body: { mappings },
        }),
      ),
    onSuccess: () => {
      setChosen({});
      return queries.invalidateQueries({ queryKey: MOVING });
    },
  });
  if (plan.isPending) return <Loading lines={4} />;
  if (plan.error) return <Failure error={plan.error} />;
  const rows = plan.data.elements;
  const named = (key: string) => processes.data?.items.find((one) => one.key === key)?.label[language] ?? key;
  const canChoose = isOwner(me) && migration.state !== 'moving';
  const save = () => {
    const kept = migration.mappings.filter((one) => !(place(one) in chosen));
    const added = rows
      .filter((one, at) => rows.findIndex((other) => place(other) === place(one)) === at)
      .flatMap((one) => {
        const target = chosen[place(one)];
        return target ? [{ process: one.process, element: one.element, target }] : [];
      });
    mapping.mutate([...kept, ...added]);
  };
  return (
    <section aria-label={t('moving.plan')}>
      <h2 className="sp-section">{t('moving.plan')}</h2>
      {rows.length === 0 ? (
        <p className="sp-quiet">{t('moving.plan.none')}</p>
      ) : (
        <>
          {/* A region that scrolls is reached by the keyboard. */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className="sp-scroll" tabIndex={0} role="region" aria-label={t('moving.plan')}>
            <table className="sp-grid">
              <thead>
                <tr>
                  <th scope="col">{t('moving.plan.from')}</th>
                  <th scope="col" className="sp-number">
                    {t('moving.plan.tickets')}
                  </th>
                  <th scope="col">{t('moving.plan.target')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={`${place(one)}/${one.version}`}>
                    <th scope="row">
                      {one.name[language]}
                      <div className="sp-quiet sp-small">
                        {t('moving.diagram', { process: named(one.process), version: String(one.version) })}
                      </div>
                    </th>
                    <td className="sp-number">{one.tickets}</td>
                    <td>
                      <Target
                        planned={one}
                        chosen={chosen[place(one)]}
                        canChoose={canChoose}
                        onChoose={(target) => setChosen({ ...chosen, [place(one)]: target })}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {canChoose && Object.keys(chosen).length > 0 ? (
            <div className="sp-send">
              <Button isDisabled={mapping.isPending} onClick={save}>
                {t('moving.plan.save')}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <div aria-live="polite">{mapping.error ? <Failure error={mapping.error} /> : null}</div>
    </section>
  );
}

interface TargetProps {
  planned: Planned;
  chosen: string | undefined;
  canChoose: boolean;
  onChoose: (target: string) => void;
}

function Target({ planned, chosen, canChoose, onChoose }: TargetProps) {
  const { t, language } = useWords();
  const { target, element, choices, findings } = planned;
  if (canChoose && choices.length > 0) {
    return (
      <FormSelect
        aria-label={t('moving.plan.choose', { name: planned.name[language] })}
        value={chosen ?? target ?? ''}
        onChange={(_, value) => onChoose(value)}
      >
        <FormSelectOption value="" label={t('moving.plan.gone')} />
        {choices.map((one) => (
          <FormSelectOption key={one.element} value={one.element} label={one.name[language]} />
        ))}
      </FormSelect>
    );
  }
  const other = choices.find((one) => one.element === target)?.name[language] ?? target;
  return (
    <>
      {target === element ? t('moving.plan.same') : other}
      {findings.map((one) => (
        <div key={one.rule} className="sp-small">
          {one.message[language]}
        </div>
      ))}
    </>
  );
}

/** What came of each ticket, a page at a time. */
function Tickets({ migration }: { migration: Migration }) {
  const { t } = useWords();
  const [state, setState] = useState<TicketState | ''>('');
  const api = useApi();
  const tickets = useInfiniteQuery(ticketsQuery(api, migration, state === '' ? undefined : state));
  const items = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('moving.tickets')}>
      <h2 className="sp-section">{t('moving.tickets')}</h2>
      <FormSelect
        className="sp-where__choose"
        aria-label={t('moving.tickets.state')}
        value={state}
        onChange={(_, value) => setState(STATES.find((one) => one === value) ?? '')}
      >
        <FormSelectOption value="" label={t('moving.tickets.all')} />
        {STATES.map((one) => (
          <FormSelectOption key={one} value={one} label={t(`moving.ticket.${one}`)} />
        ))}
      </FormSelect>
      {tickets.isPending ? <Loading /> : null}
      {tickets.error ? <Failure error={tickets.error} /> : null}
      {tickets.data && items.length === 0 ? <p className="sp-quiet">{t('moving.tickets.none')}</p> : null}
      <ul className="sp-changes">
        {items.map((one) => (
          <Line key={one.reference} ticket={one} />
        ))}
      </ul>
      {tickets.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={tickets.isFetchingNextPage}
          onClick={() => void tickets.fetchNextPage()}
        >
          {t('moving.tickets.more')}
        </Button>
      ) : null}{' '}
      <ListDownload
        name={`migration-${migration.id}`}
        page={(cursor) =>
          api.GET('/api/v1/migrations/{id}/tickets', {
            params: {
              path: { id: migration.id },
              query: { limit: 100, ...(state === '' ? {} : { state }), ...(cursor ? { cursor } : {}) },
            },
            ...AS_CSV,
          })
        }
      />
    </section>
  );
}

function Line({ ticket }: { ticket: MigrationTicket }) {
  const { t, language } = useWords();
  return (
    <li className="sp-change">
      <Label isCompact color={COLORS[ticket.state]}>
        {t(`moving.ticket.${ticket.state}`)}
      </Label>{' '}
      <Link to={`/desk/tickets/${ticket.reference}`}>
        {ticket.reference} {ticket.subject}
      </Link>{' '}
      <span className="sp-quiet sp-small">{t('moving.from', { release: String(ticket.fromRelease) })}</span>
      {ticket.findings.map((one) => (
        <div key={`${one.process ?? ''}/${one.element ?? ''}/${one.rule}`}>{one.message[language]}</div>
      ))}
    </li>
  );
}
