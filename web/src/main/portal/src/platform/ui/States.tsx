import {
  Alert,
  Button,
  EmptyState,
  EmptyStateBody,
  EmptyStateFooter,
  Skeleton,
} from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Refused, ServerAway } from '../api/problem';
import { useWords } from '../i18n/i18n';

/** Holds the place of lines that are on their way, so that nothing jumps when they come. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { t } = useWords();
  return (
    <div className="sp-loading" role="status">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height="1.5rem" screenreaderText={line === 0 ? t('app.loading') : ''} />
      ))}
    </div>
  );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <EmptyState titleText={title} headingLevel="h2" variant="sm">
      <EmptyStateBody>{text}</EmptyStateBody>
      {children === undefined ? null : <EmptyStateFooter>{children}</EmptyStateFooter>}
    </EmptyState>
  );
}

/** Why something can't be shown or done, as the server says it, with the number to be quoted. */
export function Failure({ error, again }: { error: unknown; again?: () => void }) {
  const { t } = useWords();
  if (error instanceof ServerAway) return <Loading />;
  if (error instanceof Refused && error.status === 404) {
    return <Empty title={t('error.notFound.title')} text={t('error.notFound.text')} />;
  }
  const refused = error instanceof Refused ? error : undefined;
  return (
    <Alert
      isInline
      variant="danger"
      title={refused?.problem.title ?? t('error.title')}
      actionLinks={
        again ? (
          <Button variant="link" isInline onClick={again}>
            {t('app.again')}
          </Button>
        ) : undefined
      }
    >
      {refused?.problem.detail}
      {refused?.problem.errors?.map((one) => (
        <p key={one.pointer}>{one.detail}</p>
      ))}
      {refused?.problem.traceId ? (
        <p className="sp-quiet">{t('error.number', { id: refused.problem.traceId })}</p>
      ) : null}
    </Alert>
  );
}
