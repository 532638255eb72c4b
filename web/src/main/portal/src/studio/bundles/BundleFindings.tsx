import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { Failure, Loading } from '../../platform/ui/States';
import { type Bundle, bundleFindingsQuery } from './queries';
import { toBundleFile } from './routes/BundleFile';

/** What is wrong with a bundle once all its files are in force together. */
export function BundleFindings({ bundle }: { bundle: Bundle }) {
  const { t, language } = useWords();
  const findings = useQuery(bundleFindingsQuery(useApi(), bundle.id));
  return (
    <section aria-label={t('bundle.findings')}>
      <h2 className="sp-section">{t('bundle.findings')}</h2>
      {findings.isPending ? <Loading lines={2} /> : null}
      {findings.error ? <Failure error={findings.error} /> : null}
      {findings.data?.items.length === 0 ? <p>{t('bundle.sound')}</p> : null}
      <ul className="sp-changes">
        {(findings.data?.items ?? []).map((one, at) => (
          <li key={at} className="sp-change sp-change--removed">
            <Link to={toBundleFile({ id: String(bundle.id), key: one.key })}>{one.key}</Link>{' '}
            {one.element === null ? null : <code>{one.element}</code>} {one.message[language]}{' '}
            <span className="sp-quiet sp-small">{one.rule}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
