import { Alert, Button, FormGroup, FormSelect, FormSelectOption, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { isPeriod, keepingOf, periodOf, type Unit, units } from './keeping';
import { retentionQuery } from './queries';
import { Reasoned } from './Reasoned';
import { decidesOnData } from './roles';
import { toAudit } from './routes/Audit';

type Rule = Schemas['RetentionRule'];

const MANY = { D: 'days', W: 'weeks', M: 'months', Y: 'years' } as const;

function useNames() {
  const { t } = useWords();
  return {
    kind: (rule: Rule) => t(`audit.retention.kind.${rule.kind as 'files'}`),
    period: (period: string | null) => {
      const { count, unit } = keepingOf(period);
      return unit === 'ever' ? t('audit.retention.ever') : t(`audit.retention.${MANY[unit]}`, { count });
    },
  };
}

/** How long each kind of data is kept, and, for administrators, the decision on it. */
export default function RetentionPage() {
  const { t } = useWords();
  const rules = useQuery(retentionQuery(useApi()));
  const isDeciding = decidesOnData(useMe());
  const [changed, setChanged] = useState<Rule>();
  const [done, setDone] = useState<Rule>();
  const names = useNames();
  if (rules.isPending) return <Loading lines={8} />;
  if (rules.error) return <Failure error={rules.error} again={() => void rules.refetch()} />;
  return (
    <div className="sp-narrow">
      <p className="sp-small">
        <Link to={toAudit()}>{t('audit.title')}</Link>
      </p>
      <PageTitle text={t('audit.retention')} />
      <p>{t('audit.retention.about')}</p>
      <table className="sp-grid">
        <thead>
          <tr>
            <th scope="col">{t('audit.retention.data')}</th>
            <th scope="col">{t('audit.retention.kept')}</th>
            <th scope="col">{t('audit.retention.since')}</th>
            {isDeciding ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {rules.data.items.map((rule) => (
            <Row
              key={rule.kind}
              rule={rule}
              onChange={
                isDeciding
                  ? () => {
                      setDone(undefined);
                      setChanged(rule);
                    }
                  : undefined
              }
            />
          ))}
        </tbody>
      </table>
      <div role="status">
        {done ? (
          <Alert
            isInline
            variant="success"
            component="h2"
            title={t('audit.retention.done', { kind: names.kind(done), period: names.period(done.keepFor) })}
          />
        ) : null}
      </div>
      {changed ? (
        <Deciding
          key={changed.kind}
          rule={changed}
          onDone={(rule) => {
            setChanged(undefined);
            setDone(rule);
          }}
        />
      ) : null}
    </div>
  );
}

function Row({ rule, onChange }: { rule: Rule; onChange: (() => void) | undefined }) {
  const { t, language } = useWords();
  const names = useNames();
  return (
    <tr>
      <th scope="row">{names.kind(rule)}</th>
      <td>{names.period(rule.keepFor)}</td>
      <td className="sp-small">
        {rule.changedAt === null
          ? t('audit.retention.usual')
          : t('audit.retention.decided', {
              when: moment(rule.changedAt, language),
              usual: names.period(rule.usual),
            })}
      </td>
      {onChange ? (
        <td>
          <Button
            variant="link"
            isInline
            aria-label={t('audit.retention.change', { kind: names.kind(rule) })}
            onClick={onChange}
          >
            {t('audit.retention.edit')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

function Deciding({ rule, onDone }: { rule: Rule; onDone: (rule: Rule) => void }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const names = useNames();
  const [wanted, setWanted] = useState(keepingOf(rule.keepFor));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const decide = useMutation({
    mutationFn: (reason: string) =>
      content(
        api.POST('/api/v1/retention/{kind}', {
          params: { path: { kind: rule.kind }, header: {} },
          body: { keepFor: periodOf(wanted), reason },
          headers: command(crypto.randomUUID()),
        }),
      ),
    onSuccess: async (decided) => {
      await queries.invalidateQueries({ queryKey: retentionQuery(api).queryKey });
      onDone(decided);
    },
  });
  return (
    <section aria-label={t('audit.retention.changing', { kind: names.kind(rule) })}>
      <h2 className="sp-section" ref={title} tabIndex={-1}>
        {t('audit.retention.changing', { kind: names.kind(rule) })}
      </h2>
      <p>{t('audit.retention.shorter')}</p>
      <Reasoned
        id="retention"
        label={t('audit.retention.reason')}
        name={t('audit.retention.do')}
        isBusy={decide.isPending}
        isReady={isPeriod(wanted)}
        onDo={(reason) => decide.mutate(reason)}
      >
        <FormGroup label={t('audit.retention.unit')} fieldId="retention-unit">
          <FormSelect
            id="retention-unit"
            value={wanted.unit}
            onChange={(_, chosen) => setWanted({ ...wanted, unit: chosen as Unit })}
          >
            {units.map((one) => (
              <FormSelectOption key={one} value={one} label={t(`audit.retention.unit.${one}`)} />
            ))}
          </FormSelect>
        </FormGroup>
        <FormGroup label={t('audit.retention.count')} fieldId="retention-count">
          <TextInput
            id="retention-count"
            type="number"
            min={1}
            max={9999}
            isDisabled={wanted.unit === 'ever'}
            validated={isPeriod(wanted) ? 'default' : 'error'}
            value={Number.isNaN(wanted.count) ? '' : wanted.count}
            onChange={(_, count) => setWanted({ ...wanted, count: count === '' ? NaN : Number(count) })}
          />
        </FormGroup>
      </Reasoned>
      {decide.error ? <Failure error={decide.error} /> : null}
    </section>
  );
}
