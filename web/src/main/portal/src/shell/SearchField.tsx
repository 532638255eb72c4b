import { SearchInput } from '@patternfly/react-core';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { useDebounced } from '../platform/useDebounced';
import { SearchRoute, toSearch } from './routes/Search';

/** Searches all that one may read, from anywhere; where the finds are shown, they follow what is typed. */
export function SearchField() {
  const { pathname } = useLocation();
  const [address] = useSearchParams();
  const isShown = pathname === SearchRoute.path;
  // A new field for each search that begins elsewhere: it shows what is asked there.
  return <Field key={isShown ? 'search' : 'elsewhere'} isShown={isShown} asked={address.get('q') ?? ''} />;
}

function Field({ isShown, asked }: { isShown: boolean; asked: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(isShown ? asked : '');
  const settled = useDebounced(typed, 250);
  useCommands([{ id: 'search-all', name: t('keys.searchAll'), key: 's', run: () => field.current?.focus() }]);
  useEffect(() => {
    if (isShown && settled.trim() !== asked) void navigate(toSearch(settled.trim()), { replace: true });
    // Only what was typed leads on, not where one comes back to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return (
    <SearchInput
      ref={field}
      className="sp-search"
      aria-label={t('search.all')}
      placeholder={t('search.all')}
      submitSearchButtonLabel={t('search.title')}
      value={typed}
      onChange={(_, next) => setTyped(next)}
      onClear={() => setTyped('')}
      onSearch={() => {
        if (typed.trim() !== '') void navigate(toSearch(typed.trim()), { replace: isShown });
      }}
    />
  );
}
