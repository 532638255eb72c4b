import { Alert, Button, Checkbox, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { command, content } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { Refused } from '../../platform/api/problem';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../../platform/ui/States';
import { processesOf, usePlaces } from '../places';
import { isOwner, mayReadReplays } from '../roles';
import { type Fork, type Head, TESTS, testsQuery } from './queries';
import { toTest } from './routes/Test';
import { toTests } from './routes/Tests';
import { Parted, TestRuns } from './TestRuns';

/** Tickets that were kept as test cases, and where an owner keeps another one. */
export default function TestsPage() {
  const { t } = useWords();
  const me = useMe();
  const [address] = useSearchParams();
  const process = address.get('process') ?? '';
  const places = usePlaces([]);
  if (!mayReadReplays(me)) return <Empty title={t('tests.title')} text={t('tests.readersOnly')} />;
  return (
    <div className="sp-studio">
      <PageTitle
        text={process ? t('tests.ofProcess', { name: places.process(process) }) : t('tests.title')}
      />
      <p className="sp-quiet">{t('tests.about')}</p>
      {process ? (
        <p>
          <Link to={toTests()}>{t('tests.all')}</Link>
        </p>
      ) : null}
      {isOwner(me) ? <Record ticket={address.get('ticket') ?? ''} /> : null}
      <Cases process={process} />
      <TestRuns tested={{}} />
    </div>
  );
}

/** Keeping a ticket; where it would go another way than it has, that is shown first. */
function Record({ ticket }: { ticket: string }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [reference, setReference] = useState(ticket);
  const [name, setName] = useState('');
  const [isOtherwise, setOtherwise] = useState(false);
  const recording = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-tests', {
          params: { header: command(crypto.randomUUID()) },
          body: { ticket: reference.trim(), name: name.trim(), otherwise: isOtherwise },
        }),
      ),
    onSuccess: async (test) => {
      await queries.invalidateQueries({ queryKey: TESTS });
      await navigate(toTest({ id: String(test.head.id) }));
    },
  });
  const fork =
    recording.error instanceof Refused ? (recording.error.problem as { fork?: Fork }).fork : undefined;
  const places = usePlaces(fork ? processesOf([fork.after, fork.expected, fork.found]) : []);
  return (
    <section aria-label={t('tests.record')}>
      <h2 className="sp-section">{t('tests.record')}</h2>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          recording.mutate();
        }}
      >
        <FormGroup label={t('tests.ticket')} fieldId="test-ticket" isRequired>
          <TextInput
            id="test-ticket"
            value={reference}
            onChange={(_, text) => {
              setReference(text);
              setOtherwise(false);
              recording.reset();
            }}
          />
        </FormGroup>
        <FormGroup label={t('tests.name')} fieldId="test-name" isRequired>
          <TextInput id="test-name" maxLength={80} value={name} onChange={(_, text) => setName(text)} />
        </FormGroup>
        <div aria-live="polite">
          {fork ? (
            <Alert isInline variant="warning" title={t('tests.wentOtherwise')}>
              <Parted fork={fork} places={places} />
            </Alert>
          ) : recording.error ? (
            <Failure error={recording.error} />
          ) : null}
        </div>
        {fork || isOtherwise ? (
          <Checkbox
            id="test-otherwise"
            label={t('tests.otherwise')}
            isChecked={isOtherwise}
            onChange={(_, yes) => setOtherwise(yes)}
          />
        ) : null}
        <div>
          <Button
            type="submit"
            isDisabled={recording.isPending || reference.trim() === '' || name.trim() === ''}
            isLoading={recording.isPending}
          >
            {t('tests.recordIt')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Cases({ process }: { process: string }) {
  const { t } = useWords();
  const tests = useInfiniteQuery(testsQuery(useApi(), process));
  const items = tests.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t('tests.cases')}>
      <h2 className="sp-section">{t('tests.cases')}</h2>
      {tests.isPending ? <Loading /> : null}
      {tests.error ? <Failure error={tests.error} /> : null}
      {tests.data && items.length === 0 ? <p className="sp-quiet">{t('tests.none')}</p> : null}
      <ul className="sp-changes">
        {items.map((one) => (
          <Line key={one.id} head={one} />
        ))}
      </ul>
      {tests.hasNextPage ? (
        <Button
          variant="secondary"
          isLoading={tests.isFetchingNextPage}
          onClick={() => void tests.fetchNextPage()}
        >
          {t('tests.more')}
        </Button>
      ) : null}
    </section>
  );
}

function Line({ head }: { head: Head }) {
  const { t, language } = useWords();
  return (
    <li className="sp-change">
      <Link to={toTest({ id: String(head.id) })}>{head.name}</Link>{' '}
      <span className="sp-quiet sp-small">
        {head.ticket === null ? t('tests.takenIn') : t('tests.recordedOf', { ticket: head.ticket })} ·{' '}
        {head.author.name}, {moment(head.recordedAt, language)}
        {head.lived ? '' : ` · ${t('tests.notAsLived')}`}
      </span>
    </li>
  );
}
