import { Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { Download } from '../platform/ui/Download';
import { download } from '../platform/files';

/** Event logs for process mining, by period and process. */
export function Exports() {
  const { t } = useWords();
  const api = useApi();
  const id = useId();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [process, setProcess] = useState('');
  const query = {
    ...(from === '' ? {} : { from: new Date(from).toISOString() }),
    ...(to === '' ? {} : { to: new Date(to).toISOString() }),
    ...(process.trim() === '' ? {} : { process: process.trim() }),
  };
  return (
    <section>
      <h2 className="sp-section">{t('audit.logs')}</h2>
      <p>{t('audit.logs.about')}</p>
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t('audit.from')} fieldId={`${id}-from`}>
          <TextInput
            id={`${id}-from`}
            type="datetime-local"
            value={from}
            onChange={(_, value) => setFrom(value)}
          />
        </FormGroup>
        <FormGroup label={t('audit.to')} fieldId={`${id}-to`}>
          <TextInput id={`${id}-to`} type="datetime-local" value={to} onChange={(_, value) => setTo(value)} />
        </FormGroup>
        <FormGroup label={t('audit.logs.process')} fieldId={`${id}-process`}>
          <TextInput id={`${id}-process`} value={process} onChange={(_, value) => setProcess(value)} />
        </FormGroup>
        <div className="sp-replay__bar sp-logs">
          <Download
            name={t('audit.logs.xes')}
            take={() =>
              download(
                api.GET('/api/v1/ledger/event-logs/xes', { params: { query }, parseAs: 'blob' }),
                'sportello.xes',
              )
            }
          />
          <Download
            name={t('audit.logs.ocel')}
            take={() =>
              download(
                api.GET('/api/v1/ledger/event-logs/ocel', { params: { query }, parseAs: 'blob' }),
                'sportello.jsonocel',
              )
            }
          />
        </div>
      </Form>
    </section>
  );
}
