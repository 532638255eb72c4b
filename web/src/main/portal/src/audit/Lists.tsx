import { Form, FormGroup, FormSelect, FormSelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import type { Api } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import type { wholeList } from '../platform/files';
import { useWords } from '../platform/i18n/i18n';
import { AS_CSV, ListDownload } from '../platform/ui/ListDownload';

type Page = (
  api: Api,
  query: { limit: number; cursor?: string },
) => ReturnType<Parameters<typeof wholeList>[0]>;

/** The lists that can be taken away, in the order in which they are offered. */
const LISTS = {
  people: (api, query) => api.GET('/api/v1/people', { params: { query }, ...AS_CSV }),
  organizations: (api, query) => api.GET('/api/v1/organizations', { params: { query }, ...AS_CSV }),
  agents: (api, query) => api.GET('/api/v1/agents', { params: { query }, ...AS_CSV }),
  teams: (api) => api.GET('/api/v1/teams', AS_CSV),
  plans: (api) => api.GET('/api/v1/plans', AS_CSV),
  products: (api) => api.GET('/api/v1/products', AS_CSV),
  calendars: (api) => api.GET('/api/v1/calendars', AS_CSV),
  questions: (api) => api.GET('/api/v1/questions', AS_CSV),
  'saved-replies': (api) => api.GET('/api/v1/saved-replies', AS_CSV),
  retention: (api) => api.GET('/api/v1/retention', AS_CSV),
  processes: (api) => api.GET('/api/v1/processes', AS_CSV),
  'processes/proposals': (api) => api.GET('/api/v1/processes/proposals', AS_CSV),
  'process-tests': (api, query) => api.GET('/api/v1/process-tests', { params: { query }, ...AS_CSV }),
  'process-bundles': (api) => api.GET('/api/v1/process-bundles', AS_CSV),
  releases: (api) => api.GET('/api/v1/releases', AS_CSV),
  migrations: (api) => api.GET('/api/v1/migrations', AS_CSV),
  interventions: (api, query) => api.GET('/api/v1/interventions', { params: { query }, ...AS_CSV }),
  'failed-jobs': (api) => api.GET('/api/v1/failed-jobs', AS_CSV),
  'ledger/verifications': (api) => api.GET('/api/v1/ledger/verifications', AS_CSV),
  'ledger/checkpoints': (api, query) =>
    api.GET('/api/v1/ledger/checkpoints', { params: { query }, ...AS_CSV }),
} satisfies Record<string, Page>;

type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];

/** Any list as CSV: which one is chosen, and all of it is taken. */
export function Lists() {
  const { t } = useWords();
  const api = useApi();
  const [list, setList] = useState<List>('people');
  const page: Page = LISTS[list];
  return (
    <section aria-label={t('audit.lists')}>
      <h2 className="sp-section">{t('audit.lists')}</h2>
      <p>{t('audit.lists.about')}</p>
      <Form onSubmit={(event) => event.preventDefault()}>
        <FormGroup label={t('audit.lists.which')} fieldId="audit-list">
          <FormSelect
            id="audit-list"
            value={list}
            onChange={(_, value) => setList(NAMES.find((one) => one === value) ?? 'people')}
          >
            {NAMES.map((one) => (
              <FormSelectOption key={one} value={one} label={t(`audit.list.${one}`)} />
            ))}
          </FormSelect>
        </FormGroup>
        <div className="sp-replay__bar sp-logs">
          <ListDownload
            key={list}
            name={list.replace('/', '-')}
            page={(cursor) => page(api, { limit: 100, ...(cursor === undefined ? {} : { cursor }) })}
          />
        </div>
      </Form>
    </section>
  );
}
