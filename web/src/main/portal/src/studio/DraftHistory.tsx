import { Button, ExpandableSection } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { command, content } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { Failure, Loading } from '../platform/ui/States';
import { type Draft, draftStateFileQuery, draftStatesQuery } from './draftQueries';

const Canvas = lazy(() => import('./Canvas'));

interface HistoryProps {
  draft: Draft;
  tag: string;
  onRestored: () => Promise<void>;
}

/** Every saved state of a draft, to be looked at and brought back. */
export function DraftHistory({ draft, tag, onRestored }: HistoryProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection
      toggleText={t('draft.history')}
      isExpanded={isOpen}
      onToggle={(_, opened) => setOpen(opened)}
    >
      {isOpen ? <States draft={draft} tag={tag} onRestored={onRestored} /> : null}
    </ExpandableSection>
  );
}

function States({ draft, tag, onRestored }: HistoryProps) {
  const { t, language } = useWords();
  const api = useApi();
  const states = useQuery(draftStatesQuery(api, draft.id, tag));
  const [shown, setShown] = useState<number>();
  const file = useQuery({
    ...draftStateFileQuery(api, draft.id, shown ?? 0),
    enabled: shown !== undefined && draft.type === 'bpmn',
  });
  const restoring = useMutation({
    mutationFn: (revision: number) =>
      content(
        api.POST('/api/v1/processes/drafts/{id}/states/{revision}/restore', {
          params: { path: { id: draft.id, revision }, header: command(crypto.randomUUID(), tag) },
        }),
      ),
    onSuccess: onRestored,
  });
  if (states.isPending) return <Loading />;
  if (states.error) return <Failure error={states.error} />;
  return (
    <>
      {restoring.error ? <Failure error={restoring.error} /> : null}
      <ul className="sp-changes">
        {states.data.items.map((one) => (
          <li key={one.revision} className="sp-change">
            {t('draft.state', { number: String(one.revision) })}{' '}
            <span className="sp-quiet sp-small">
              {t('draft.savedBy', { name: one.savedBy.name, when: moment(one.savedAt, language) })}
              {one.restoredFrom === null
                ? ''
                : ` · ${t('draft.restoredFrom', { number: String(one.restoredFrom) })}`}
            </span>{' '}
            {draft.type === 'bpmn' ? (
              <Button
                variant="link"
                size="sm"
                aria-pressed={shown === one.revision}
                aria-label={t('draft.lookAt', { number: String(one.revision) })}
                onClick={() => setShown(one.revision)}
              >
                {t('draft.look')}
              </Button>
            ) : null}
            {one.revision === draft.revision ? null : (
              <Button
                variant="link"
                size="sm"
                isDisabled={restoring.isPending}
                aria-label={t('draft.restoreTo', { number: String(one.revision) })}
                onClick={() => restoring.mutate(one.revision)}
              >
                {t('draft.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown === undefined || file.data === undefined ? null : (
        <Suspense fallback={<Loading />}>
          <Canvas
            key={shown}
            xml={file.data}
            label={t('draft.state', { number: String(shown) })}
            marks={{}}
          />
        </Suspense>
      )}
    </>
  );
}
