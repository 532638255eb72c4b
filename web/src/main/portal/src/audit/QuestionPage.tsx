import { Button, Form, FormGroup } from '@patternfly/react-core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { asked as askedOf, usual } from './asking';
import { Download } from '../platform/ui/Download';
import { download, keep } from '../platform/files';
import { ParameterField } from './ParameterField';
import { type Asked, answerQuery, questionsQuery } from './queries';
import { toAudit } from './routes/Audit';
import type { QuestionParams } from './routes/Question';
import { toStory } from './routes/Story';

type Question = Schemas['AuditQuestion'];

/** One question of auditors, its answer, and the answer to take away. */
export default function QuestionPage() {
  const { question: id = '' } = useParams<QuestionParams>();
  const questions = useQuery(questionsQuery(useApi()));
  if (questions.isPending) return <Loading lines={8} />;
  const question = questions.data?.items.find((one) => one.id === id);
  if (question === undefined) return <Failure error={questions.error} />;
  return <Asking key={id} question={question} />;
}

function Asking({ question }: { question: Question }) {
  const { t, language } = useWords();
  const [given] = useSearchParams();
  const [now] = useState(() => new Date());
  const [fields, setFields] = useState<Record<string, string>>(() =>
    Object.fromEntries(question.parameters.map(({ id }) => [id, given.get(id) ?? usual(id, now)])),
  );
  const isComplete = question.parameters.every((one) => !one.required || fields[one.id]?.trim());
  const [asked, setAsked] = useState<Asked | null>(() => (isComplete ? askedOf(fields) : null));
  const [isWrong, setWrong] = useState(false);
  const ask = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setWrong(!isComplete);
    if (isComplete) setAsked(askedOf(fields));
  };
  return (
    <div className="sp-studio">
      <p className="sp-small">
        <Link to={toAudit()}>{t('audit.title')}</Link>
      </p>
      <PageTitle text={`${question.number}. ${question.title[language]}`} />
      <p className="sp-quiet">{question.about[language]}</p>
      <Form onSubmit={ask} noValidate className="sp-narrow">
        {question.parameters.map((one) => (
          <FormGroup
            key={one.id}
            label={one.name[language]}
            fieldId={`question-${one.id}`}
            isRequired={one.required}
          >
            <ParameterField
              id={`question-${one.id}`}
              parameter={one.id}
              value={fields[one.id] ?? ''}
              process={fields['process'] ?? ''}
              onChange={(value) => setFields((before) => ({ ...before, [one.id]: value }))}
            />
          </FormGroup>
        ))}
        {isWrong ? <p role="alert">{t('audit.question.incomplete')}</p> : null}
        <div>
          <Button type="submit" variant="primary">
            {t('audit.question.ask')}
          </Button>
        </div>
      </Form>
      {asked === null ? null : <Answered question={question} asked={asked} />}
    </div>
  );
}

function Answered({ question, asked }: { question: Question; asked: Asked }) {
  const { t, language } = useWords();
  const api = useApi();
  const answer = useInfiniteQuery(answerQuery(api, question.id, asked, language));
  if (answer.isPending) return <Loading lines={6} />;
  if (answer.error) return <Failure error={answer.error} again={() => void answer.refetch()} />;
  const rows = answer.data.pages.flatMap((page) => page.items);
  const csv = () =>
    download(
      api.GET('/api/v1/audit/questions/{id}/csv', {
        params: { path: { id: question.id }, query: asked },
        headers: { Accept: 'text/csv' },
        parseAs: 'blob',
      }),
      `${question.id}.csv`,
    );
  const json = () => {
    const text = JSON.stringify({ question, asked, items: rows }, null, 2);
    keep(new Blob([text], { type: 'application/json' }), `${question.id}.json`);
    return Promise.resolve();
  };
  return (
    <section aria-label={t('audit.question.answer')}>
      <h2 className="sp-section">{t('audit.question.answer')}</h2>
      <p role="status" className="sp-small">
        {rows.length === 0
          ? t('audit.question.none')
          : t(answer.hasNextPage ? 'audit.question.rowsMore' : 'audit.question.rows', { count: rows.length })}
      </p>
      {rows.length === 0 ? null : <Rows question={question} rows={rows} />}
      {answer.hasNextPage ? (
        <Button
          variant="link"
          isLoading={answer.isFetchingNextPage}
          onClick={() => void answer.fetchNextPage()}
        >
          {t('app.moreTickets')}
        </Button>
      ) : null}
      <div className="sp-replay__bar">
        <Download name={t('audit.question.csv')} take={csv} />
        <Download name={t('audit.question.json')} take={json} />
      </div>
    </section>
  );
}

function Rows({ question, rows }: { question: Question; rows: Schemas['AuditAnswerRow'][] }) {
  const { t, language } = useWords();
  return (
    // A region that scrolls is reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sp-scroll" tabIndex={0} role="region" aria-label={t('audit.question.answer')}>
      <table className="sp-grid">
        <thead>
          <tr>
            {question.columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.name[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index} ${row.cells.join('|').slice(0, 80)}`}>
              {question.columns.map((column, place) => (
                <td key={column.id}>
                  <Cell type={column.type} value={row.cells[place] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ type, value }: { type: string; value: string }) {
  const { language } = useWords();
  if (value === '') return null;
  if (type === 'moment') return <time dateTime={value}>{moment(value, language)}</time>;
  if (type === 'ticket') return <Link to={toStory({ reference: value })}>{value}</Link>;
  return <span className="sp-breaks">{value}</span>;
}
