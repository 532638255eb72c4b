import {
  Divider,
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
} from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAtDesk } from '../desk/roles';
import { content } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { chooseLanguage, type Language, useWords } from '../platform/i18n/i18n';
import type { Session } from '../platform/session/session';
import { type Theme, useTheme } from '../platform/theme';
import { agentQuery, viewsQuery } from '../ticket/queries';

const LANGUAGES: Record<Language, string> = { it: 'Italiano', en: 'English' };
const THEMES: Theme[] = ['light', 'dark', 'system'];

/** An agent comes to work or leaves it: who is away is given nothing, and sees later what came meanwhile. */
function Shift({ id }: { id: number }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const agent = useQuery({ ...agentQuery(api, id), retry: false });
  if (!agent.data) return null;
  const { present } = agent.data.value;
  const change = async () => {
    await content(
      api.PUT('/api/v1/agents/{id}/presence', { params: { path: { id } }, body: { present: !present } }),
    );
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['agents'] }),
      queries.invalidateQueries({ queryKey: viewsQuery(api).queryKey }),
    ]);
  };
  return (
    <DropdownList>
      <DropdownItem onClick={() => void change()}>{t(present ? 'shift.end' : 'shift.begin')}</DropdownItem>
    </DropdownList>
  );
}

/** The person's own choices, and the way out. */
export function PersonMenu({ session }: { session: Session }) {
  const { t, language } = useWords();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const [theme, setTheme] = useTheme();
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: 'right' }}
      toggle={(toggle) => (
        <MenuToggle
          ref={toggle}
          variant="plainText"
          isExpanded={isOpen}
          aria-label={t('app.account', { name: me.name })}
          onClick={() => setOpen(!isOpen)}
        >
          {me.name}
        </MenuToggle>
      )}
    >
      <DropdownGroup label={t('app.language')}>
        <DropdownList>
          {(Object.keys(LANGUAGES) as Language[]).map((one) => (
            <DropdownItem
              key={one}
              lang={one}
              isSelected={one === language}
              onClick={() => void chooseLanguage(one)}
            >
              {LANGUAGES[one]}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <DropdownGroup label={t('app.theme')}>
        <DropdownList>
          {THEMES.map((one) => (
            <DropdownItem key={one} isSelected={one === theme} onClick={() => setTheme(one)}>
              {t(`app.theme.${one}`)}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
      <Divider />
      {isAtDesk(me) ? <Shift id={me.id} /> : null}
      <DropdownList>
        <DropdownItem to="/api/docs/" target="_blank" rel="noreferrer">
          {t('app.api')}
        </DropdownItem>
        <DropdownItem onClick={() => void session.signOut()}>{t('app.signOut')}</DropdownItem>
      </DropdownList>
    </Dropdown>
  );
}
