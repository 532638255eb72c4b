import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core';
import TimesIcon from '@patternfly/react-icons/dist/esm/icons/times-icon';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { command, content } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { agentsQuery, watchersQuery } from '../ticket/queries';

/** Who follows the ticket; whoever works may begin and end it. */
export function Followers({ reference, mayChange }: { reference: string; mayChange: boolean }) {
  const { t } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const watchers = useQuery(watchersQuery(api, reference));
  const own = useRef<HTMLButtonElement>(null);
  const changing = useMutation({
    mutationFn: ({ person, follows }: { person: string; follows: boolean }) => {
      const params = { path: { reference, person }, header: command(crypto.randomUUID()) };
      return content(
        follows
          ? api.PUT('/api/v1/tickets/{reference}/watchers/{person}', { params })
          : api.DELETE('/api/v1/tickets/{reference}/watchers/{person}', { params }),
      );
    },
    onSuccess: (now) => {
      queries.setQueryData(watchersQuery(api, reference).queryKey, now);
      // The button that was pressed goes with its follower.
      if (document.activeElement === document.body) own.current?.focus();
    },
  });
  const all = watchers.data?.items ?? [];
  const isMine = all.some(({ person }) => person.id === me.id);
  const turn = () => changing.mutate({ person: 'me', follows: !isMine });
  const name = isMine ? t('follow.end') : t('follow.start');
  useCommands(mayChange && watchers.data ? [{ id: 'follow', name, run: turn }] : []);
  if (watchers.isPending) return <Loading lines={1} />;
  if (!watchers.data) return <Failure error={watchers.error} />;
  return (
    <>
      {all.length === 0 ? <p className="sp-quiet sp-small">{t('follow.none')}</p> : null}
      <ul className="sp-links">
        {all.map(({ person }) => (
          <li key={person.id}>
            <span className="sp-links__words">{person.name}</span>
            {mayChange && person.id !== me.id ? (
              <Button
                variant="plain"
                size="sm"
                icon={<TimesIcon />}
                aria-label={t('follow.remove', { name: person.name })}
                isDisabled={changing.isPending}
                onClick={() => changing.mutate({ person: String(person.id), follows: false })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {changing.error ? <Failure error={changing.error} /> : null}
      {mayChange ? (
        <Button
          ref={own}
          variant="link"
          isInline
          size="sm"
          isDisabled={changing.isPending}
          aria-pressed={isMine}
          onClick={turn}
        >
          {name}
        </Button>
      ) : null}
      {mayChange ? (
        <AddColleague
          taken={[me.id, ...all.map(({ person }) => person.id)]}
          isDisabled={changing.isPending}
          onAdd={(person) => changing.mutate({ person: String(person), follows: true })}
        />
      ) : null}
    </>
  );
}

const COLLEAGUE = 'follow-colleague';

interface AddColleagueProps {
  taken: number[];
  isDisabled: boolean;
  onAdd: (person: number) => void;
}

/** Lets a colleague follow as well. */
function AddColleague({ taken, isDisabled, onAdd }: AddColleagueProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // The button that was pressed has given its place to the field.
    if (isOpen) document.getElementById(COLLEAGUE)?.focus();
  }, [isOpen]);
  const agents = useQuery({ ...agentsQuery(useApi()), enabled: isOpen });
  const others = (agents.data?.items ?? []).filter((agent) => !taken.includes(agent.id));
  if (!isOpen)
    return (
      <Button variant="link" isInline size="sm" isDisabled={isDisabled} onClick={() => setOpen(true)}>
        {t('follow.colleague')}
      </Button>
    );
  return (
    <FormSelect
      id={COLLEAGUE}
      value=""
      aria-label={t('follow.colleague')}
      isDisabled={isDisabled || agents.isPending}
      onChange={(_, person) => {
        setOpen(false);
        if (person !== '') onAdd(Number(person));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <FormSelectOption value="" label={t('follow.choose')} isPlaceholder />
      {others.map((agent) => (
        <FormSelectOption key={agent.id} value={String(agent.id)} label={agent.name} />
      ))}
    </FormSelect>
  );
}
