import { Alert, Button, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Action, command, content } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { isRefusal } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { ActionDialog } from './ActionDialog';
import { ordered } from './actionForm';
import { actionsQuery, TICKETS } from './queries';

interface Performing {
  action: Action;
  values: Record<string, string | number | boolean>;
  key: string;
}

/** What the process permits now, and nothing else: names and forms come from its diagram. */
export function Actions({ reference, tag, most }: { reference: string; tag: string | null; most: number }) {
  const { t, language } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState<Action | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const actions = useQuery(actionsQuery(api, reference));
  const performing = useMutation({
    mutationFn: ({ action, values, key }: Performing) =>
      content(
        api.POST('/api/v1/tickets/{reference}/actions/{action}', {
          params: { path: { reference, action: action.id }, header: command(key, tag) },
          body: values as never,
        }),
      ),
    onSuccess: () => setOpen(null),
    onError: (error) => {
      if (isRefusal(error, 'action-not-permitted', 'stale-state', 'rule-violated')) setOpen(null);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  const perform = (action: Action, values: Performing['values']) =>
    performing.mutate({ action, values, key: crypto.randomUUID() });
  const choose = (action: Action) => {
    setMenuOpen(false);
    performing.reset();
    if (action.fields.length === 0) perform(action, {});
    else setOpen(action);
  };
  const all = ordered(actions.data?.items ?? []);
  const shown = all.slice(0, most);
  const more = all.slice(most);
  const isGone = isRefusal(performing.error, 'action-not-permitted', 'stale-state');
  return (
    <div className="sp-actions">
      <div className="sp-actions__bar" role="group" aria-label={t('actions.title')}>
        {shown.map((action, at) => (
          <Button
            key={`${action.id}-${action.source.element}`}
            variant={at === 0 && action.id !== 'cancel' ? 'primary' : 'secondary'}
            size="sm"
            isDisabled={performing.isPending}
            onClick={() => choose(action)}
          >
            {action.name[language]}
          </Button>
        ))}
        {more.length > 0 ? (
          <Dropdown
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
            popperProps={{ position: 'right' }}
            toggle={(toggle) => (
              <MenuToggle
                ref={toggle}
                size="sm"
                isExpanded={isMenuOpen}
                onClick={() => setMenuOpen(!isMenuOpen)}
              >
                {t('app.more')}
              </MenuToggle>
            )}
          >
            <DropdownList>
              {more.map((action) => (
                <DropdownItem key={`${action.id}-${action.source.element}`} onClick={() => choose(action)}>
                  {action.name[language]}
                </DropdownItem>
              ))}
            </DropdownList>
          </Dropdown>
        ) : null}
        {actions.data && all.length === 0 ? (
          <span className="sp-quiet sp-small">{t('actions.none')}</span>
        ) : null}
      </div>
      <div aria-live="polite">
        {performing.isSuccess ? (
          <span className="sp-quiet sp-small">
            {t('actions.done', { name: performing.variables.action.name[language] })}
          </span>
        ) : null}
        {isGone ? (
          <Alert isInline variant="warning" title={t('actions.gone.title')}>
            {t('actions.gone.text')}
          </Alert>
        ) : performing.error && open === null ? (
          <Failure error={performing.error} />
        ) : null}
      </div>
      {open === null ? null : (
        <ActionDialog
          key={open.id}
          action={open}
          isPending={performing.isPending}
          error={performing.error}
          onSend={(values) => perform(open, values)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
