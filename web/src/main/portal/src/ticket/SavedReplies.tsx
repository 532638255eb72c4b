import { Modal, ModalBody, ModalHeader, TextInput } from '@patternfly/react-core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { content } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { matching } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Failure, Loading } from '../platform/ui/States';
import { savedRepliesQuery } from './queries';

const MOST = 12;
const BEGINNING = 140;

interface SavedRepliesProps {
  reference: string;
  onChoose: (text: string) => void;
  onClose: () => void;
}

/** The saved replies, found by typing; the one that is chosen comes filled for the ticket. */
export default function SavedReplies({ reference, onChoose, onClose }: SavedRepliesProps) {
  const { t, language } = useWords();
  const api = useApi();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const replies = useQuery(savedRepliesQuery(api));
  const filling = useMutation({
    mutationFn: (id: number) =>
      content(
        api.GET('/api/v1/tickets/{reference}/saved-replies/{id}', { params: { path: { reference, id } } }),
      ),
    onSuccess: (filled) => onChoose(filled.text),
  });
  const all = (replies.data?.items ?? []).flatMap((reply) => {
    const shown = reply[language] ?? reply.it ?? reply.en;
    return shown ? [{ reply, ...shown }] : [];
  });
  const found = matching(
    all.map(({ reply, title, text }) => ({
      id: String(reply.id),
      name: `${title} ${text}`,
      run: () => filling.mutate(reply.id),
    })),
    typed,
  ).slice(0, MOST);
  const chosen = found[Math.min(at, found.length - 1)];
  return (
    <Modal
      isOpen
      variant="medium"
      position="top"
      onClose={onClose}
      aria-labelledby="saved-title"
      elementToFocus="#saved-field"
    >
      <ModalHeader title={t('saved.title')} labelId="saved-title" />
      <ModalBody>
        <TextInput
          id="saved-field"
          role="combobox"
          aria-label={t('saved.search')}
          aria-expanded
          aria-controls="saved-list"
          aria-activedescendant={chosen ? `saved-${chosen.id}` : undefined}
          placeholder={t('saved.search')}
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
              chosen?.run();
            }
          }}
        />
        {replies.isPending ? <Loading lines={3} /> : null}
        {replies.error ? <Failure error={replies.error} /> : null}
        {filling.error ? <Failure error={filling.error} /> : null}
        <div id="saved-list" role="listbox" aria-label={t('saved.title')} className="sp-palette">
          {found.map((command) => {
            const one = all.find(({ reply }) => String(reply.id) === command.id);
            return (
              // The keyboard reaches options from the field above.
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={command.id}
                id={`saved-${command.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={command === chosen}
                className="sp-palette__item sp-saved"
                onClick={() => command.run()}
              >
                <strong>{one?.title}</strong>
                <span className="sp-quiet sp-small">
                  {one?.reply.shared === true ? t('saved.shared') : t('saved.own')}
                </span>
                <span className="sp-saved__text sp-small">{one?.text.slice(0, BEGINNING)}</span>
              </div>
            );
          })}
        </div>
        {replies.data && found.length === 0 ? <p className="sp-quiet">{t('saved.nothing')}</p> : null}
      </ModalBody>
    </Modal>
  );
}
