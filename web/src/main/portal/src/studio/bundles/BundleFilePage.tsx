import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Failure, Loading } from '../../platform/ui/States';
import { Comparison } from '../Comparison';
import { fileQuery } from '../queries';
import { bundleChangesQuery } from './queries';
import { toBundle } from './routes/Bundle';
import type { BundleFileParams } from './routes/BundleFile';

const Canvas = lazy(() => import('../Canvas'));

/** A file of a bundle, side by side with what is in force. */
export default function BundleFilePage() {
  const { id = '', key = '' } = useParams<BundleFileParams>();
  const { t, language } = useWords();
  const changes = useQuery(bundleChangesQuery(useApi(), Number(id)));
  if (changes.isPending) return <Loading lines={12} />;
  if (changes.error) return <Failure error={changes.error} />;
  const file = changes.data.items.find((one) => one.key === key);
  const state = `bundle-${id}`;
  const inForce = file?.inForceVersion;
  return (
    <div className="sp-studio">
      <PageTitle text={t('bundle.ofFile', { name: file?.label[language] ?? key, id })} />
      <p>
        <Link to={toBundle({ id })}>{t('bundle.one', { id })}</Link>
      </p>
      {inForce ? (
        <Comparison process={key} before={String(inForce)} after={state} />
      ) : (
        <NewFile name={key} state={state} />
      )}
    </div>
  );
}

/** What there is nothing to compare with: drawn where it is a diagram, else as it is written. */
function NewFile({ name, state }: { name: string; state: string }) {
  const { t } = useWords();
  const file = useQuery(fileQuery(useApi(), name, state));
  if (file.error) return <Failure error={file.error} />;
  if (file.data === undefined) return <Loading lines={8} />;
  return (
    <>
      <p>{t('bundle.new')}</p>
      {file.data.includes('/spec/BPMN/20100524/MODEL') ? (
        <Suspense fallback={<Loading />}>
          <Canvas xml={file.data} label={t('studio.diagramOf', { name })} marks={{}} chosen={undefined} />
        </Suspense>
      ) : (
        // A region that scrolls is reached by the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre className="sp-source" tabIndex={0} role="region" aria-label={name}>
          {file.data}
        </pre>
      )}
    </>
  );
}
