import { Button, FileUpload, Form, FormGroup, Label } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { command, content } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { download } from '../../platform/files';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Download } from '../../platform/ui/Download';
import { PageTitle } from '../../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../../platform/ui/States';
import { STUDIO } from '../queries';
import { isOwner, mayExport, mayReadBundles } from '../roles';
import { type Bundle, bundlesQuery, trustedKeysQuery } from './queries';
import { toBundle } from './routes/Bundle';
import { TrustedKeys } from './TrustedKeys';

const COLORS = { uploaded: 'blue', asked: 'orange', approved: 'green', refused: 'grey' } as const;

/** Where everything in force is taken away as one archive, and where such archives arrive. */
export default function BundlesPage() {
  const { t } = useWords();
  const me = useMe();
  const bundles = useQuery({ ...bundlesQuery(useApi()), enabled: mayReadBundles(me) });
  if (!mayReadBundles(me)) return <Empty title={t('bundle.title')} text={t('bundle.about')} />;
  return (
    <div className="sp-studio">
      <PageTitle text={t('bundle.title')} />
      <p className="sp-quiet">{t('bundle.about')}</p>
      {mayExport(me) ? <Export /> : null}
      {isOwner(me) ? <Upload /> : null}
      <h2 className="sp-section">{t('bundle.list')}</h2>
      {bundles.isPending ? (
        <Loading />
      ) : bundles.error ? (
        <Failure error={bundles.error} />
      ) : bundles.data.items.length === 0 ? (
        <p className="sp-quiet">{t('bundle.none')}</p>
      ) : (
        <ul className="sp-changes">
          {bundles.data.items.map((one) => (
            <Line key={one.id} bundle={one} />
          ))}
        </ul>
      )}
      <TrustedKeys />
    </div>
  );
}

export function BundleLabel({ state }: { state: Bundle['state'] }) {
  const { t } = useWords();
  return (
    <Label isCompact color={COLORS[state]}>
      {t(`bundle.is.${state}`)}
    </Label>
  );
}

/** Whose signature a bundle has, and whether it counts here. */
export function SignerLabel({ signer }: { signer: Bundle['signer'] }) {
  const { t } = useWords();
  const name = signer.name ?? t(signer.trusted ? 'bundle.own' : 'bundle.unknown');
  return (
    <>
      {name}{' '}
      <Label isCompact color={signer.trusted ? 'green' : 'red'}>
        {t(signer.trusted ? 'bundle.trusted' : 'bundle.notTrusted')}
      </Label>
    </>
  );
}

function Line({ bundle }: { bundle: Bundle }) {
  const { t, language } = useWords();
  return (
    <li className="sp-change">
      <BundleLabel state={bundle.state} />{' '}
      <Link to={toBundle({ id: String(bundle.id) })}>{t('bundle.one', { id: String(bundle.id) })}</Link>
      {bundle.reason ? <div>«{bundle.reason}»</div> : null}
      <div className="sp-small">
        <SignerLabel signer={bundle.signer} />
      </div>
      <div className="sp-quiet sp-small">
        {t('bundle.who', { name: bundle.uploadedBy.name, when: moment(bundle.uploadedAt, language) })}
      </div>
    </li>
  );
}

function Export() {
  const { t } = useWords();
  const api = useApi();
  const keys = useQuery(trustedKeysQuery(api));
  const own = keys.data?.items.find((one) => one.isOwn);
  return (
    <section aria-label={t('bundle.export')}>
      <Download
        name={t('bundle.export')}
        take={() =>
          download(api.GET('/api/v1/process-bundles/current', { parseAs: 'blob' }), 'sportello-bundle.zip')
        }
      />
      {own ? (
        <p className="sp-quiet sp-small">
          {t('bundle.exportAbout')} <code className="sp-fingerprint">{own.fingerprint}</code>
        </p>
      ) : null}
    </section>
  );
}

function Upload() {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const uploading = useMutation({
    mutationFn: (archive: File) =>
      content(
        api.POST('/api/v1/process-bundles', {
          params: { header: command(crypto.randomUUID()) },
          body: archive as unknown as string,
          bodySerializer: (body) => body,
          headers: { 'Content-Type': 'application/zip' },
        }),
      ),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: STUDIO });
      void navigate(toBundle({ id: String(made.id) }));
    },
  });
  return (
    <section aria-label={t('bundle.upload')}>
      <h2 className="sp-section">{t('bundle.upload')}</h2>
      <p className="sp-quiet">{t('bundle.uploadAbout')}</p>
      <Form
        className="sp-studio__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (file) uploading.mutate(file);
        }}
      >
        <FormGroup label={t('bundle.file')} fieldId="bundle-file" isRequired>
          <FileUpload
            id="bundle-file"
            filename={file?.name ?? ''}
            hideDefaultPreview
            browseButtonText={t('bundle.choose')}
            clearButtonText={t('studio.propose.clear')}
            filenamePlaceholder={t('bundle.drop')}
            filenameAriaLabel={t('bundle.file')}
            dropzoneProps={{ accept: { 'application/zip': ['.zip'] } }}
            onFileInputChange={(_, chosen) => {
              setFile(chosen);
              uploading.reset();
            }}
            onClearClick={() => {
              setFile(undefined);
              uploading.reset();
            }}
          />
        </FormGroup>
        <div>
          <Button type="submit" isDisabled={!file || uploading.isPending} isLoading={uploading.isPending}>
            {t('bundle.doUpload')}
          </Button>
        </div>
      </Form>
      <div aria-live="polite">{uploading.error ? <Failure error={uploading.error} /> : null}</div>
    </section>
  );
}
