import { Dropdown, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import EllipsisVIcon from '@patternfly/react-icons/dist/esm/icons/ellipsis-v-icon';
import { lazy, Suspense, useState } from 'react';
import type { Message } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';

const SplitDialog = lazy(() => import('./SplitDialog'));

/** What can be done with a message that a requester wrote. */
export function MessageMenu({ reference, message }: { reference: string; message: Message }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isSplitting, setSplitting] = useState(false);
  return (
    <>
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        popperProps={{ position: 'right' }}
        toggle={(toggle) => (
          <MenuToggle
            ref={toggle}
            variant="plain"
            size="sm"
            isExpanded={isOpen}
            aria-label={t('message.menu', { name: message.author?.name ?? t('conversation.system') })}
            icon={<EllipsisVIcon />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      >
        <DropdownList>
          <DropdownItem
            onClick={() => {
              setOpen(false);
              setSplitting(true);
            }}
          >
            {t('split.open')}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {isSplitting ? (
        <Suspense fallback={null}>
          <SplitDialog reference={reference} message={message} onClose={() => setSplitting(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
