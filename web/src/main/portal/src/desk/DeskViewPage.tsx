import { Button, FormSelect, FormSelectOption, Label, SearchInput } from '@patternfly/react-core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useApi } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { download } from '../platform/files';
import { Download } from '../platform/ui/Download';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { useDebounced } from '../platform/useDebounced';
import { ticketsQuery, viewsQuery } from '../ticket/queries';
import { changed, type Choice, CHOICES, filterOf, isWaiting, kept, PLACES, sortAfter } from './listState';
import { KeepView, OwnView } from './OwnView';
import type { DeskViewParams } from './routes/DeskView';
import { TicketTable } from './TicketTable';

const FILTERS: Choice[] = ['status', 'priority', 'kind', 'clock'];

export default function DeskViewPage() {
  const { view = '' } = useParams<DeskViewParams>();
  const { t, language } = useWords();
  const api = useApi();
  const [address, setAddress] = useSearchParams();
  const views = useQuery(viewsQuery(api));
  const chosen = views.data?.items.find((one) => one.id === view);
  const filter = filterOf(chosen?.filter ?? {}, address);
  const tickets = useInfiniteQuery({
    ...ticketsQuery(api, filter),
    enabled: chosen !== undefined,
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string) =>
    setAddress((before) => changed(before, name, value), { replace: true });
  if (views.error) return <Failure error={views.error} again={() => void views.refetch()} />;
  if (views.data && !chosen)
    return <Empty title={t('error.notFound.title')} text={t('error.notFound.text')} />;
  const all = tickets.data?.pages.flatMap((page) => page.items) ?? [];
  const own = views.data?.items.filter((one) => one.own) ?? [];
  const isFiltered = ['q', ...PLACES, ...FILTERS].some((name) => address.has(name));
  const isChanged = isFiltered || address.has('sort');
  const shown = kept(chosen?.filter ?? {}, address);
  return (
    <div className="sp-desk">
      <div className="sp-desk__head">
        <PageTitle text={chosen?.name[language] ?? t('desk.title')} />
        <span className="sp-quiet sp-small" aria-live="polite">
          {tickets.isSuccess
            ? tickets.hasNextPage
              ? t('list.shownMore', { count: all.length })
              : t('list.shown', { count: all.length })
            : ''}
        </span>
        <Download
          name={t('list.csv')}
          take={() =>
            download(
              api.GET('/api/v1/exports/tickets', {
                params: { query: filter },
                headers: { Accept: 'text/csv' },
                parseAs: 'blob',
              }),
              'tickets.csv',
            )
          }
        />
      </div>
      <div className="sp-desk__filters">
        <Search key={view} value={address.get('q') ?? ''} onChange={(value) => change('q', value)} />
        {FILTERS.map((name) => (
          <FormSelect
            key={name}
            className="sp-desk__filter"
            aria-label={t(`list.by.${name}`)}
            value={address.get(name) ?? ''}
            onChange={(_, value) => change(name, value)}
          >
            <FormSelectOption value="" label={t(`list.filter.${name}`)} />
            {CHOICES[name].map((value) => (
              <FormSelectOption
                key={value}
                value={value}
                label={t((name === 'clock' ? `list.clock.${value}` : `${name}.${value}`) as 'status.new')}
              />
            ))}
          </FormSelect>
        ))}
        {PLACES.map((name) => {
          const value = address.get(name);
          return value ? (
            <Label key={name} isCompact onClose={() => change(name, '')} closeBtnAriaLabel={t('list.clear')}>
              {t(`list.place.${name}`, { value: value.replace(/^.*\//, '') })}
            </Label>
          ) : null;
        })}
        {isFiltered ? (
          <Button variant="link" isInline onClick={() => setAddress({}, { replace: true })}>
            {t('list.clear')}
          </Button>
        ) : null}
        {isChanged ? <KeepView filter={shown} /> : null}
        {chosen?.own === true ? (
          <OwnView
            key={view}
            view={chosen}
            place={own.indexOf(chosen) + 1}
            last={own.length}
            changed={isChanged ? shown : null}
          />
        ) : null}
      </div>
      {tickets.isPending ? (
        <Loading lines={12} />
      ) : tickets.error && all.length === 0 ? (
        <Failure error={tickets.error} again={() => void tickets.refetch()} />
      ) : all.length === 0 ? (
        <Empty title={t('list.empty.title')} text={t('list.empty.text')} />
      ) : (
        <TicketTable
          tickets={all}
          hasMore={tickets.hasNextPage}
          isWaiting={isWaiting(filter)}
          sort={filter.sort ?? ''}
          onSort={(field) => change('sort', sortAfter(filter.sort ?? '', field))}
          onEnd={() => {
            if (!tickets.isFetchingNextPage) void tickets.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}

function Search({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  useCommands([{ id: 'search', name: t('keys.search'), key: '/', run: () => field.current?.focus() }]);
  const settled = useDebounced(typed, 250);
  useEffect(() => {
    if (settled !== value) onChange(settled);
    // Only what was typed is told, not what others do to the address.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <SearchInput
      ref={field}
      className="sp-desk__search"
      aria-label={t('list.search')}
      placeholder={t('list.search')}
      value={typed}
      onChange={(_, next) => setTyped(next)}
      onClear={() => setTyped('')}
    />
  );
}
