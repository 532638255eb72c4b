import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Failure, Loading } from '../../platform/ui/States';
import { toProcess } from '../routes/Process';
import { type Bundle, type BundleChange, bundleChangesQuery } from './queries';
import { toBundleFile } from './routes/BundleFile';

/** What taking a bundle in would do, file by file; each leads to its comparison. */
export function BundleChanges({ bundle }: { bundle: Bundle }) {
  const { t } = useWords();
  const changes = useQuery(bundleChangesQuery(useApi(), bundle.id));
  if (changes.error) return <Failure error={changes.error} />;
  if (changes.isPending) return <Loading lines={8} />;
  const all = changes.data.items;
  const of = (...kinds: BundleChange['change'][]) => all.filter((one) => kinds.includes(one.change));
  const changed = of('added', 'changed');
  const kept = of('kept');
  return (
    <section aria-label={t('bundle.changes')}>
      <h2 className="sp-section">{t('bundle.changes')}</h2>
      <p>{changed.length === 0 ? t('bundle.nothing') : t('bundle.changed', { count: changed.length })}</p>
      <ul className="sp-changes">
        {changed.map((one) => (
          <Line key={one.key} bundle={bundle} file={one} />
        ))}
      </ul>
      <Rest title={t('bundle.same', { count: of('same').length })} files={of('same')} />
      {kept.length === 0 ? null : <p className="sp-quiet">{t('bundle.keptAbout')}</p>}
      <Rest title={t('bundle.kept', { count: kept.length })} files={kept} />
    </section>
  );
}

/** A test case has no version and nothing to be compared side by side. */
const isTest = (file: BundleChange): boolean => file.kind === 'test';

function Line({ bundle, file }: { bundle: Bundle; file: BundleChange }) {
  const { t, language } = useWords();
  const isNew = file.change === 'added';
  return (
    <li className={`sp-change sp-change--${isNew ? 'added' : 'changed'}`}>
      <span className="sp-change__kind">{t(isNew ? 'bundle.change.added' : 'bundle.change.changed')}</span>{' '}
      {isTest(file) ? (
        file.label[language]
      ) : (
        <Link to={toBundleFile({ id: String(bundle.id), key: file.key })}>{file.label[language]}</Link>
      )}{' '}
      <span className="sp-quiet sp-small">{t(`bundle.kind.${file.kind as 'bpmn'}`)}</span>
      {isTest(file) ? null : (
        <div className="sp-quiet sp-small">
          {t('bundle.versions', {
            there: String(file.version ?? '–'),
            here: String(file.inForceVersion ?? '–'),
          })}
          {', '}
          <Origin file={file} />
        </div>
      )}
    </li>
  );
}

function Origin({ file }: { file: BundleChange }) {
  const { t, language } = useWords();
  if (file.approval === null) return <>{t('bundle.shippedThere')}</>;
  const { author, approver, approvedAt } = file.approval;
  return (
    <>
      {t('bundle.approvedThere', {
        author: author.name,
        approver: approver.name,
        when: moment(approvedAt, language),
      })}
    </>
  );
}

/** Files to which nothing happens, to be unfolded. */
function Rest({ title, files }: { title: string; files: BundleChange[] }) {
  const { language } = useWords();
  if (files.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul className="sp-inline">
        {files.map((one) => (
          <li key={one.key}>
            {isTest(one) ? (
              one.label[language]
            ) : (
              <Link to={toProcess({ key: one.key })}>{one.label[language]}</Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
