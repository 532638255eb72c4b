import { Label } from '@patternfly/react-core';
import type { Ticket } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';

const STATUS_COLORS = {
  new: 'orange',
  open: 'red',
  pending: 'blue',
  'on-hold': 'purple',
  solved: 'green',
  closed: 'grey',
} as const;

const PRIORITY_COLORS = { low: 'grey', normal: 'grey', high: 'orange', urgent: 'red' } as const;

export function StatusLabel({ status }: { status: Ticket['status'] }) {
  const { t } = useWords();
  return (
    <Label isCompact color={STATUS_COLORS[status]} variant={status === 'closed' ? 'outline' : 'filled'}>
      {t(`status.${status}`)}
    </Label>
  );
}

export function PriorityLabel({ priority }: { priority: Ticket['priority'] }) {
  const { t } = useWords();
  if (priority === 'normal' || priority === 'low') {
    return <span className="sp-quiet">{t(`priority.${priority}`)}</span>;
  }
  return (
    <Label isCompact variant="outline" color={PRIORITY_COLORS[priority]}>
      {t(`priority.${priority}`)}
    </Label>
  );
}
