import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { usesOf } from './mailFile';
import { fileQuery, processesQuery } from './queries';
import { toProcess } from './routes/Process';

/** The elements of the diagrams in force that send a mail. */
export function MailUses({ mail }: { mail: Schemas['ProcessVersion'] }) {
  const { t, language } = useWords();
  const api = useApi();
  const processes = useQuery(processesQuery(api));
  const senders = (processes.data?.items ?? []).filter((one) => one.calls.includes(mail.key));
  const files = useQueries({
    queries: senders.map((one) => fileQuery(api, one.key, String(one.version))),
  });
  if (processes.data === undefined) return null;
  return (
    <section aria-label={t('mail.uses')}>
      <h2 className="sp-section">{t('mail.uses')}</h2>
      {senders.length === 0 ? <p className="sp-quiet">{t('mail.uses.none')}</p> : null}
      <ul className="sp-changes">
        {senders.map((one, at) => (
          <li key={one.key} className="sp-change">
            <Link to={toProcess({ key: one.key })}>{one.label[language]}</Link>
            {': '}
            {usesOf(files[at]?.data ?? '', mail.key)
              .map((name) => name[language])
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
