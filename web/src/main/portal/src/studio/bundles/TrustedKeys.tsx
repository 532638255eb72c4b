import { Button, Form, FormGroup, Label, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, done } from '../../platform/api/client';
import { useApi, useMe } from '../../platform/api/context';
import { useWords } from '../../platform/i18n/i18n';
import { moment } from '../../platform/time';
import { Failure, Loading } from '../../platform/ui/States';
import { STUDIO } from '../queries';
import { ReasonField } from '../ReasonField';
import { mayTrust } from '../roles';
import { type TrustedKey, trustedKeysQuery } from './queries';

/** Whose bundles may be taken in; where administrators say so. */
export function TrustedKeys() {
  const { t } = useWords();
  const me = useMe();
  const keys = useQuery(trustedKeysQuery(useApi()));
  return (
    <section aria-label={t('bundle.keys')}>
      <h2 className="sp-section">{t('bundle.keys')}</h2>
      <p className="sp-quiet">{t('bundle.keysAbout')}</p>
      {keys.isPending ? <Loading lines={2} /> : null}
      {keys.error ? <Failure error={keys.error} /> : null}
      <ul className="sp-changes">
        {(keys.data?.items ?? []).map((one) => (
          <Line key={one.fingerprint} trusted={one} />
        ))}
      </ul>
      {mayTrust(me) ? <TrustForm /> : null}
    </section>
  );
}

function Line({ trusted }: { trusted: TrustedKey }) {
  const { t, language } = useWords();
  const me = useMe();
  const [isRemoving, setRemoving] = useState(false);
  return (
    <li className="sp-change">
      {trusted.isOwn ? (
        <Label isCompact color="blue">
          {t('bundle.own')}
        </Label>
      ) : (
        <strong>{trusted.name}</strong>
      )}{' '}
      <code className="sp-fingerprint">{trusted.fingerprint}</code>
      {trusted.enteredBy && trusted.enteredAt ? (
        <div className="sp-quiet sp-small">
          {t('bundle.keyEntered', {
            name: trusted.enteredBy.name,
            when: moment(trusted.enteredAt, language),
            reason: trusted.reason ?? '',
          })}
        </div>
      ) : null}
      {mayTrust(me) && !trusted.isOwn ? (
        isRemoving ? (
          <RemoveForm trusted={trusted} />
        ) : (
          <Button variant="link" isInline onClick={() => setRemoving(true)}>
            {t('bundle.remove', { name: trusted.name ?? '' })}
          </Button>
        )
      ) : null}
    </li>
  );
}

function RemoveForm({ trusted }: { trusted: TrustedKey }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const name = trusted.name ?? '';
  const removing = useMutation({
    mutationFn: () =>
      done(
        api.POST('/api/v1/process-bundles/trusted-keys/{fingerprint}/remove', {
          params: {
            path: { fingerprint: trusted.fingerprint },
            header: command(crypto.randomUUID()),
          },
          body: { reason },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: STUDIO }),
  });
  return (
    <Form
      className="sp-studio__form"
      onSubmit={(event) => {
        event.preventDefault();
        removing.mutate();
      }}
    >
      <ReasonField
        id={`remove-${trusted.fingerprint}`}
        label={t('bundle.removeWhy', { name })}
        value={reason}
        onChange={setReason}
      />
      <div>
        <Button
          type="submit"
          variant="secondary"
          isDisabled={reason.trim() === '' || removing.isPending}
          isLoading={removing.isPending}
        >
          {t('bundle.remove', { name })}
        </Button>
      </div>
      {removing.error ? <Failure error={removing.error} /> : null}
    </Form>
  );
}

/** By which an administrator trusts a key; its fingerprint may be known already. */
export function TrustForm({ fingerprint }: { fingerprint?: string }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(fingerprint ?? '');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const trusting = useMutation({
    mutationFn: () =>
      content(
        api.POST('/api/v1/process-bundles/trusted-keys', {
          params: { header: command(crypto.randomUUID()) },
          body: { fingerprint: typed, name, reason },
        }),
      ),
    onSuccess: async () => {
      setTyped('');
      setName('');
      setReason('');
      await queries.invalidateQueries({ queryKey: STUDIO });
    },
  });
  const isMissing = [typed, name, reason].some((one) => one.trim() === '');
  return (
    <Form
      className="sp-studio__form"
      onSubmit={(event) => {
        event.preventDefault();
        trusting.mutate();
      }}
    >
      <FormGroup label={t('bundle.fingerprint')} fieldId="key-fingerprint" isRequired>
        <TextInput id="key-fingerprint" value={typed} onChange={(_, text) => setTyped(text)} />
      </FormGroup>
      <FormGroup label={t('bundle.keyName')} fieldId="key-name" isRequired>
        <TextInput id="key-name" value={name} onChange={(_, text) => setName(text)} />
      </FormGroup>
      <ReasonField id="key-reason" label={t('bundle.reason')} value={reason} onChange={setReason} />
      <div>
        <Button type="submit" isDisabled={isMissing || trusting.isPending} isLoading={trusting.isPending}>
          {t('bundle.trust')}
        </Button>
      </div>
      <div aria-live="polite">{trusting.error ? <Failure error={trusting.error} /> : null}</div>
    </Form>
  );
}
