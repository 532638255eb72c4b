import { Modal, ModalBody, ModalHeader, Switch } from '@patternfly/react-core';
import { useState } from 'react';
import { areShortcutsOn, type Command, switchShortcuts } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Keys } from './Keys';

/** Which keys do what on this page. */
export default function Shortcuts({ commands, onClose }: { commands: Command[]; onClose: () => void }) {
  const { t } = useWords();
  const [isOn, setOn] = useState(areShortcutsOn);
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="keys-title">
      <ModalHeader title={t('keys.title')} labelId="keys-title" />
      <ModalBody>
        <dl className="sp-keys">
          <div>
            <dt>{t('keys.palette')}</dt>
            <dd>
              <kbd>Ctrl</kbd> <kbd>K</kbd>
            </dd>
          </div>
          <div>
            <dt>{t('keys.send')}</dt>
            <dd>
              <kbd>Ctrl</kbd> <kbd>Enter</kbd>
            </dd>
          </div>
          {commands
            .filter((command) => command.key !== undefined || command.held !== undefined)
            .map((command) => (
              <div key={command.id}>
                <dt>{command.name}</dt>
                <dd>
                  <Keys of={command} />
                </dd>
              </div>
            ))}
        </dl>
        <Switch
          id="keys-switch"
          label={t('keys.on')}
          isChecked={isOn}
          onChange={(_, on) => {
            switchShortcuts(on);
            setOn(on);
          }}
        />
      </ModalBody>
    </Modal>
  );
}
