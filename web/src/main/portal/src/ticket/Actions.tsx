import { Alert, Button, Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { type Action, command, tagged } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { isRefusal } from '../platform/api/problem';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { ActionDialog } from './ActionDialog';
import { type Filled, ordered } from './actionForm';
import type { OwnActs, Seen } from './ownActs';
import { actionsQuery, TICKETS } from './queries';
import { SinceThen } from './SinceThen';
import { Enclosures } from './uploading';

interface Performing {
  action: Action;
  values: Filled;
  key: string;
  seen: Seen;
}

/** Lets others on the page begin an action. */
export interface ActionsHandle {
  begin: (action: Action, seen: Seen) => void;
}

interface ActionsProps extends Seen {
  handle?: Ref<ActionsHandle>;
  reference: string;
  acts?: OwnActs;
  /** How many have a button of their own. */
  most: number;
  /** Whether the trail may be shown. */
  withEvents: boolean;
}

/** What the process permits now, and nothing else: names and forms come from its diagram. */
export function Actions({ reference, tag, since, acts, most, withEvents, handle }: ActionsProps) {
  const { t, language } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const [open, setOpen] = useState<{ action: Action; seen: Seen | null } | null>(null);
  const [enclosures] = useState(() => new Enclosures());
  const visibility = useMe().roles.some((role) => role === 'requester' || role === 'partner')
    ? 'public'
    : 'internal';
  const [isMenuOpen, setMenuOpen] = useState(false);
  const actions = useQuery(actionsQuery(api, reference));
  const performing = useMutation({
    mutationFn: async ({ action, values, key, seen }: Performing) => {
      const sent = await enclosures.sendFields(api, reference, values, visibility, seen.tag);
      return tagged(
        api.POST('/api/v1/tickets/{reference}/actions/{action}', {
          params: { path: { reference, action: action.id }, header: command(key, sent.tag) },
          body: sent.values as never,
        }),
      );
    },
    onSuccess: (done, { seen }) => {
      acts?.did(reference, seen.tag, { tag: done.tag, since: done.value.updatedAt });
      setOpen(null);
    },
    onError: (error) => {
      if (isRefusal(error, 'rule-violated')) setOpen(null);
      if (isRefusal(error, 'stale-state')) setOpen((before) => before && { ...before, seen: null });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: TICKETS }),
  });
  const perform = (action: Action, values: Performing['values'], seen: Seen) =>
    performing.mutate({ action, values, key: crypto.randomUUID(), seen });
  const choose = (action: Action, seen: Seen) => {
    setMenuOpen(false);
    performing.reset();
    if (action.fields.length === 0) perform(action, {}, seen);
    else setOpen({ action, seen });
  };
  useImperativeHandle(handle, () => ({ begin: choose }));
  const all = ordered(actions.data?.items ?? []);
  useCommands(
    all.map((action) => ({
      id: `action-${action.id}`,
      name: action.name[language],
      run: () => choose(action, { tag, since }),
    })),
  );
  const bar = useRef<HTMLDivElement>(null);
  const isDone = performing.isSuccess;
  useEffect(() => {
    // The button that was pressed has gone with its action: the focus stays where the next ones are.
    if (isDone && document.activeElement === document.body) bar.current?.focus();
  }, [isDone, actions.data]);
  const shown = all.slice(0, most);
  const more = all.slice(most);
  const isGone = isRefusal(performing.error, 'action-not-permitted', 'stale-state');
  const gone = (
    <Alert
      isInline
      variant="warning"
      title={t(isRefusal(performing.error, 'stale-state') ? 'stale.title' : 'actions.gone.title')}
    >
      {t(isRefusal(performing.error, 'stale-state') ? 'stale.text' : 'actions.gone.text')}
      {performing.variables ? (
        <SinceThen reference={reference} since={performing.variables.seen.since} withEvents={withEvents} />
      ) : null}
    </Alert>
  );
  return (
    <div className="sp-actions">
      <div ref={bar} tabIndex={-1} className="sp-actions__bar" role="group" aria-label={t('actions.title')}>
        {shown.map((action, at) => (
          <Button
            key={`${action.id}-${action.source.element}`}
            variant={at === 0 && action.id !== 'cancel' ? 'primary' : 'secondary'}
            size="sm"
            isDisabled={performing.isPending}
            onClick={() => choose(action, { tag, since })}
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
                <DropdownItem
                  key={`${action.id}-${action.source.element}`}
                  onClick={() => choose(action, { tag, since })}
                >
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
        {open === null && isGone ? gone : null}
        {open === null && !isGone && performing.error ? <Failure error={performing.error} /> : null}
      </div>
      {open === null ? null : (
        <ActionDialog
          key={open.action.id}
          action={open.action}
          isPending={performing.isPending}
          isOver={isRefusal(performing.error, 'action-not-permitted')}
          error={isGone ? null : performing.error}
          refusal={isGone ? gone : null}
          onSend={(values) => perform(open.action, values, open.seen ?? { tag, since })}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
