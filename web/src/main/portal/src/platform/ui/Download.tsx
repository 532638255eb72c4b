import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import { useWords } from '../i18n/i18n';
import { Failure } from './States';

/** A button by which something is taken away, and what became of it. */
export function Download({ name, take }: { name: string; take: () => Promise<void> }) {
  const { t } = useWords();
  const [state, setState] = useState<'idle' | 'running' | 'done'>('idle');
  const [error, setError] = useState<unknown>(null);
  const run = () => {
    setState('running');
    setError(null);
    take().then(
      () => setState('done'),
      (failure: unknown) => {
        setState('idle');
        setError(failure);
      },
    );
  };
  return (
    <>
      <Button
        variant="secondary"
        isLoading={state === 'running'}
        isDisabled={state === 'running'}
        onClick={run}
      >
        {name}
      </Button>
      <span role="status" className="sp-small">
        {state === 'running' ? t('audit.taking') : state === 'done' ? t('audit.taken') : ''}
      </span>
      {error === null ? null : <Failure error={error} />}
    </>
  );
}
