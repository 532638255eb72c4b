import {
  Button,
  Form,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';
import { type SubmitEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure } from '../platform/ui/States';
import { Exports } from './Exports';
import { Lists } from './Lists';
import { questionsQuery } from './queries';
import { referenceOf } from './reference';
import { auditsLedger, takesLogs } from './roles';
import { toPeople } from './routes/People';
import { toProof } from './routes/Proof';
import { toQuestion } from './routes/Question';
import { toRetention } from './routes/Retention';
import { toStory } from './routes/Story';

/** The auditor's first page. */
export default function AuditPage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <div className="sp-narrow">
      <PageTitle text={t('audit.title')} />
      <p>{t('audit.about')}</p>
      <FindStory />
      {auditsLedger(me) ? <Questions /> : null}
      {auditsLedger(me) ? (
        <section>
          <h2 className="sp-section">{t('audit.people')}</h2>
          <p>{t('audit.people.about')}</p>
          <Link to={toPeople()}>{t('audit.people.find')}</Link>
        </section>
      ) : null}
      {auditsLedger(me) ? (
        <section>
          <h2 className="sp-section">{t('audit.retention')}</h2>
          <p>{t('audit.retention.about')}</p>
          <Link to={toRetention()}>{t('audit.retention.open')}</Link>
        </section>
      ) : null}
      {auditsLedger(me) ? (
        <section>
          <h2 className="sp-section">{t('audit.proof')}</h2>
          <p>{t('audit.proof.about')}</p>
          <Link to={toProof()}>{t('audit.proof.open')}</Link>
        </section>
      ) : null}
      {auditsLedger(me) ? <Lists /> : null}
      {takesLogs(me) ? <Exports /> : null}
    </div>
  );
}

function Questions() {
  const { t, language } = useWords();
  const questions = useQuery(questionsQuery(useApi()));
  return (
    <section aria-label={t('audit.questions')}>
      <h2 className="sp-section">{t('audit.questions')}</h2>
      <p>{t('audit.questions.about')}</p>
      {questions.error ? <Failure error={questions.error} /> : null}
      <ol>
        {(questions.data?.items ?? []).map((one) => (
          <li key={one.id}>
            <Link to={toQuestion({ question: one.id })}>{one.title[language]}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function FindStory() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reference = referenceOf(typed);
    setWrong(reference === undefined);
    if (reference !== undefined) void navigate(toStory({ reference }));
  };
  return (
    <section>
      <h2 className="sp-section">{t('audit.story')}</h2>
      <Form onSubmit={find} noValidate>
        <FormGroup label={t('audit.reference')} fieldId="audit-reference">
          <TextInput
            id="audit-reference"
            value={typed}
            validated={isWrong ? 'error' : 'default'}
            aria-describedby="audit-reference-help"
            onChange={(_, value) => setTyped(value)}
          />
          <FormHelperText>
            <HelperText id="audit-reference-help">
              <HelperTextItem variant={isWrong ? 'error' : 'default'}>
                {t('audit.reference.help')}
              </HelperTextItem>
            </HelperText>
          </FormHelperText>
        </FormGroup>
        <div>
          <Button type="submit" variant="primary">
            {t('audit.story.read')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
