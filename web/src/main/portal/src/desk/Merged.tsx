import { Alert, AlertActionLink } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Action } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { linksQuery } from '../ticket/queries';
import { toDeskTicket } from './routes/DeskTicket';

interface MergedProps {
  reference: string;
  /** What the process permits now; undoing is one of it for a while. */
  actions: Action[];
  onBegin: (action: Action) => void;
}

/** Says of a duplicate where work goes on, and how that is undone. */
export function Merged({ reference, actions, onBegin }: MergedProps) {
  const { t, language } = useWords();
  const links = useQuery(linksQuery(useApi(), reference));
  const original = links.data?.items.find((link) => link.kind === 'duplicate-of' && link.outgoing);
  const undo = actions.find((action) => action.id === 'separate');
  if (original === undefined) return null;
  return (
    <Alert
      isInline
      variant="info"
      title={t('merged.title', { reference: original.ticket })}
      actionLinks={
        undo ? (
          <AlertActionLink onClick={() => onBegin(undo)}>{undo.name[language]}</AlertActionLink>
        ) : undefined
      }
    >
      {t('merged.text')} <Link to={toDeskTicket({ reference: original.ticket })}>{original.subject}</Link>
    </Alert>
  );
}
