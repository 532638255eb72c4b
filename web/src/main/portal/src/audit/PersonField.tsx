import { Button, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { useDebounced } from '../platform/useDebounced';
import { peopleQuery } from './queries';

interface PersonFieldProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
}

/** A person by their number, or found by name, address or organisation. */
export function PersonField({ id, value, onChange }: PersonFieldProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const words = useDebounced(typed, 300);
  const isNumber = /^\d*$/.test(typed.trim());
  const found = useQuery({
    ...peopleQuery(useApi(), words),
    enabled: words.trim().length > 2 && !/^\d*$/.test(words.trim()),
  });
  const type = (text: string) => {
    setTyped(text);
    onChange(/^\d*$/.test(text.trim()) ? text.trim() : '');
  };
  return (
    <>
      <TextInput
        id={id}
        value={typed}
        aria-describedby={`${id}-help`}
        onChange={(_, text) => type(text)}
        autoComplete="off"
      />
      <span id={`${id}-help`} className="sp-small sp-quiet">
        {t('audit.people.help')}
      </span>
      {isNumber || !found.data ? null : (
        <ul className="sp-plain" aria-label={t('audit.people.found')}>
          {found.data.items.map((one) => (
            <li key={one.id}>
              <Button variant="link" isInline onClick={() => type(String(one.id))}>
                {one.name} ({one.id})
              </Button>{' '}
              <span className="sp-small sp-quiet">{one.organization?.name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
