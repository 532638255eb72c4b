import { Modal, ModalBody, ModalHeader, TextInput } from '@patternfly/react-core';
import { useContext, useState } from 'react';
import { type Command, CommandsContext, matching } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Keys } from './Keys';

const MOST = 12;

/** All that can be done here, found by typing. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const commands = useContext(CommandsContext);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(commands.all(), typed)
    .filter((command) => command.id !== 'palette' && (typed !== '' || command.isMinor !== true))
    .slice(0, MOST);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    // The dialog gives the focus back first; then the command may take it.
    setTimeout(() => command.run());
  };
  return (
    <Modal
      isOpen
      variant="small"
      position="top"
      onClose={onClose}
      aria-labelledby="palette-title"
      elementToFocus="#palette-field"
    >
      <ModalHeader title={t('keys.palette')} labelId="palette-title" />
      <ModalBody>
        <TextInput
          id="palette-field"
          role="combobox"
          aria-label={t('keys.palette')}
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={chosen ? `palette-${chosen.id}` : undefined}
          placeholder={t('keys.type')}
          value={typed}
          onChange={(_, value) => {
            setTyped(value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step !== 0) {
              event.preventDefault();
              setAt(Math.max(0, Math.min(found.length - 1, at + step)));
            } else if (event.key === 'Enter') {
              event.preventDefault();
              run(chosen);
            }
          }}
        />
        <div id="palette-list" role="listbox" aria-label={t('keys.title')} className="sp-palette">
          {found.map((command) => (
            // The keyboard reaches options from the field above.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={command.id}
              id={`palette-${command.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={command === chosen}
              className="sp-palette__item"
              onClick={() => run(command)}
            >
              <span>{command.name}</span>
              <Keys of={command} />
            </div>
          ))}
        </div>
        {found.length === 0 ? <p className="sp-quiet">{t('keys.nothing')}</p> : null}
      </ModalBody>
    </Modal>
  );
}
