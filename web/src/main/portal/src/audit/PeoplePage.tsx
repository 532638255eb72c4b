import { Button, Form, FormGroup } from '@patternfly/react-core';
import { type SubmitEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { PersonField } from './PersonField';
import { toAudit } from './routes/Audit';
import { toPersonData } from './routes/PersonData';

/** Whose data are to be shown, held or erased. */
export default function PeoplePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const [person, setPerson] = useState('');
  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (person !== '') void navigate(toPersonData({ person }));
  };
  return (
    <div className="sp-narrow">
      <p className="sp-small">
        <Link to={toAudit()}>{t('audit.title')}</Link>
      </p>
      <PageTitle text={t('audit.people')} />
      <p>{t('audit.people.about')}</p>
      <Form onSubmit={open} noValidate>
        <FormGroup label={t('audit.people.person')} fieldId="people-person">
          <PersonField id="people-person" value={person} onChange={setPerson} />
        </FormGroup>
        <div>
          <Button type="submit" variant="primary" isDisabled={person === ''}>
            {t('audit.people.open')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
