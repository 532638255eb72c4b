import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { AS_CSV, ListDownload } from '../platform/ui/ListDownload';
import { PageTitle } from '../platform/ui/PageTitle';
import { Failure, Loading } from '../platform/ui/States';
import { processesQuery } from './queries';
import { mayReadReplays } from './roles';
import { toProcess } from './routes/Process';
import { toTests } from './tests/routes/Tests';

type Version = Schemas['ProcessVersion'];

/** All diagrams and tables in force, what calls what, and who made them what they are. */
export default function ProcessesPage() {
  const { t } = useWords();
  const me = useMe();
  const api = useApi();
  const processes = useQuery(processesQuery(api));
  if (processes.isPending) return <Loading lines={12} />;
  if (processes.error) return <Failure error={processes.error} />;
  const all = processes.data.items;
  return (
    <div className="sp-studio">
      <PageTitle text={t('studio.title')} />
      <p className="sp-quiet">{t('studio.explain')}</p>
      {mayReadReplays(me) ? (
        <p>
          <Link to={toTests()}>{t('tests.open')}</Link>
        </p>
      ) : null}
      <List title={t('studio.diagrams')} some={all.filter((one) => one.type === 'bpmn')} all={all} />
      <List title={t('studio.tables')} some={all.filter((one) => one.type === 'dmn')} all={all} />
      <List title={t('studio.mails')} some={all.filter((one) => one.type === 'mail')} all={all} />
      <ListDownload name="processes" page={() => api.GET('/api/v1/processes', AS_CSV)} />
    </div>
  );
}

function List({ title, some, all }: { title: string; some: Version[]; all: Version[] }) {
  const { t, language } = useWords();
  const sorted = [...some].sort((one, other) =>
    one.label[language].localeCompare(other.label[language], language),
  );
  return (
    <section aria-label={title}>
      <h2 className="sp-section">{title}</h2>
      {/* A region that scrolls is reached by the keyboard. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sp-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="sp-grid">
          <thead>
            <tr>
              <th scope="col">{t('studio.name')}</th>
              <th scope="col">{t('studio.calls')}</th>
              <th scope="col">{t('studio.calledBy')}</th>
              <th scope="col">{t('studio.version')}</th>
              <th scope="col">{t('studio.lastChange')}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <Link to={toProcess({ key: one.key })}>{one.label[language]}</Link>
                </th>
                <td>
                  <Links keys={one.calls} all={all} />
                </td>
                <td>
                  <Links
                    keys={all.filter((other) => other.calls.includes(one.key)).map((other) => other.key)}
                    all={all}
                  />
                </td>
                <td>{one.version}</td>
                <td>
                  <Origin version={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Links({ keys, all }: { keys: string[]; all: Version[] }) {
  const { language } = useWords();
  return (
    <ul className="sp-inline">
      {keys.map((key) => (
        <li key={key}>
          <Link to={toProcess({ key })}>{all.find((one) => one.key === key)?.label[language] ?? key}</Link>
        </li>
      ))}
    </ul>
  );
}

/** Who made a version what it is: two owners with a reason, or whoever wrote the application. */
export function Origin({ version }: { version: Version }) {
  const { t, language } = useWords();
  if (version.change === null) return <span className="sp-quiet">{t('studio.shipped')}</span>;
  const { author, approver, reason, approvedAt } = version.change;
  return (
    <>
      «{reason}»
      <span className="sp-block sp-quiet sp-small">
        {t('studio.by', {
          author: author.name,
          approver: approver.name,
          when: moment(approvedAt, language),
        })}
      </span>
    </>
  );
}
