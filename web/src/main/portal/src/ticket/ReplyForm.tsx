import {
  Alert,
  Button,
  Dropdown,
  DropdownItem,
  DropdownList,
  MenuToggle,
  ToggleGroup,
  ToggleGroupItem,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Action, command, content, type Schemas } from '../platform/api/client';
import { useApi, useIsServerAway } from '../platform/api/context';
import { isRefusal } from '../platform/api/problem';
import { useCommands } from '../platform/commands/commands';
import { useDraft } from '../platform/drafts';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { Editor } from './Editor';
import { FilePicker } from './FilePicker';
import { draftPlace, type OwnActs, type Seen } from './ownActs';
import { TICKETS } from './queries';
import { SinceThen } from './SinceThen';
import { Enclosures } from './uploading';

type Visibility = NonNullable<Schemas['NewMessage']['visibility']>;

interface ReplyFormProps {
  reference: string;
  /** The state of the ticket that the writer has before them; undefined lets the words pass on any. */
  tag: string | null;
  /** When the ticket had changed last, in that state. */
  since: string;
  /** What the writer has done on this page themselves, which must not hold their words back. */
  acts?: OwnActs;
  /** Whether notes can be written that only the desk reads, and words be marked. */
  withNotes: boolean;
  /** Whom a public reply goes to, by name. */
  to: string;
  onWriting?: (isWriting: boolean) => void;
  /** What can be done right after sending. */
  next?: { actions: Action[]; begin: (action: Action, seen: Seen) => void };
}

/** Words, and the state of the ticket on which they were begun. */
interface Draft {
  body: string;
  begun: Seen | null;
}

const EMPTY: Draft = { body: '', begun: null };

/** After so long without a key nobody writes any more. */
const PAUSE = 10_000;

interface Sending extends Seen {
  body: string;
  visibility: Visibility;
  files: File[];
  key: string;
}

/** Writes a reply or a note; the words are kept until the server has them. */
export function ReplyForm({ reference, tag, since, acts, withNotes, to, onWriting, next }: ReplyFormProps) {
  const { t, language } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const isAway = useIsServerAway();
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [{ body, begun }, setDraft, forget] = useDraft<Draft>(draftPlace(reference, visibility), EMPTY);
  const [files, setFiles] = useState<File[]>([]);
  const [enclosures] = useState(() => new Enclosures());
  const [progress, setProgress] = useState('');
  const [isMenuOpen, setMenuOpen] = useState(false);
  const editor = useRef<HTMLTextAreaElement>(null);
  const pausing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writes = () => {
    clearTimeout(pausing.current);
    onWriting?.(true);
    pausing.current = setTimeout(() => onWriting?.(false), PAUSE);
  };
  const rests = () => {
    clearTimeout(pausing.current);
    onWriting?.(false);
  };
  const own = (seen: Seen) => acts?.after(reference, seen) ?? seen;
  const sending = useMutation({
    mutationFn: async ({ what }: { what: Sending; then: Action | undefined }) => {
      const enclosed = await enclosures.send(
        api,
        reference,
        what.files,
        what.visibility,
        what.tag,
        setProgress,
      );
      setProgress('');
      if (what.tag !== enclosed.tag) acts?.did(reference, what.tag, { ...what, tag: enclosed.tag });
      const said = await content(
        api.POST('/api/v1/tickets/{reference}/messages', {
          params: { path: { reference }, header: command(what.key, enclosed.tag) },
          body: {
            body: what.body,
            format: withNotes ? 'markdown' : 'plain',
            visibility: what.visibility,
            channel: 'portal',
            attachments: enclosed.ids,
          },
        }),
      );
      const after = { tag: said.ticketTag, since: said.createdAt };
      acts?.did(reference, enclosed.tag, after);
      return after;
    },
    onSuccess: (after, { then }) => {
      forget();
      setFiles([]);
      rests();
      editor.current?.focus();
      if (then !== undefined) next?.begin(then, after);
    },
    onError: (error) => {
      if (isRefusal(error, 'stale-state')) setDraft((before) => ({ ...before, begun: null }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [...TICKETS, reference] }),
  });
  const send = (event?: SyntheticEvent, then?: Action) => {
    event?.preventDefault();
    if (body.trim() === '' || sending.isPending) return;
    const what = { body, visibility, files, key: crypto.randomUUID(), ...own(begun ?? { tag, since }) };
    sending.mutate({ what, then });
  };
  const write = (as: Visibility) => {
    // At once: whoever goes on typing loses no letter.
    flushSync(() => setVisibility(as));
    editor.current?.focus();
  };
  useCommands([
    { id: 'reply', name: t('keys.reply'), key: 'r', run: () => write('public') },
    ...(withNotes ? [{ id: 'note', name: t('keys.note'), key: 'n', run: () => write('internal') }] : []),
  ]);
  const isNote = visibility === 'internal';
  const isStale = isRefusal(sending.error, 'stale-state');
  return (
    <form className={isNote ? 'sp-reply sp-reply--note' : 'sp-reply'} onSubmit={send}>
      {withNotes ? (
        <ToggleGroup isCompact aria-label={t('reply.as')}>
          <ToggleGroupItem
            text={t('reply.public')}
            isSelected={!isNote}
            onChange={() => setVisibility('public')}
          />
          <ToggleGroupItem
            text={t('reply.internal')}
            isSelected={isNote}
            onChange={() => setVisibility('internal')}
          />
        </ToggleGroup>
      ) : null}
      <FilePicker files={files} onChange={setFiles}>
        <Editor
          key={visibility}
          reference={reference}
          field={editor}
          label={isNote ? t('reply.note') : t('reply.label')}
          placeholder={isNote ? t('reply.notePlaceholder') : t('reply.placeholder', { name: to })}
          value={body}
          isRich={withNotes}
          withMentions={isNote}
          onChange={(value) => {
            setDraft((before) => ({ body: value, begun: own(before.begun ?? { tag, since }) }));
            writes();
          }}
          onSend={send}
        />
      </FilePicker>
      <div aria-live="polite">
        {isStale ? (
          <Alert isInline variant="warning" title={t('stale.title')}>
            {t('stale.text')}
            <SinceThen
              reference={reference}
              since={sending.variables?.what.since ?? since}
              withEvents={withNotes}
            />
          </Alert>
        ) : sending.error ? (
          <Failure error={sending.error} />
        ) : null}
        {sending.isPending && progress !== '' ? <p>{t('files.sending', { name: progress })}</p> : null}
        {sending.isPending && isAway ? (
          <Alert isInline isPlain variant="info" title={t('reply.waiting')} />
        ) : null}
        {sending.isSuccess && body === '' ? (
          <span className="sp-quiet sp-small">{t('reply.sent')}</span>
        ) : null}
      </div>
      <div className="sp-reply__send">
        <Button
          type="submit"
          isLoading={sending.isPending}
          isDisabled={body.trim() === '' || sending.isPending}
        >
          {isNote ? t('reply.keep') : t('reply.send')}
        </Button>
        {next === undefined || next.actions.length === 0 ? null : (
          <Dropdown
            isOpen={isMenuOpen}
            onOpenChange={setMenuOpen}
            onSelect={() => setMenuOpen(false)}
            popperProps={{ position: 'right' }}
            toggle={(toggle) => (
              <MenuToggle
                ref={toggle}
                isExpanded={isMenuOpen}
                isDisabled={body.trim() === '' || sending.isPending}
                onClick={() => setMenuOpen(!isMenuOpen)}
              >
                {t('reply.and')}
              </MenuToggle>
            )}
          >
            <DropdownList>
              {next.actions.map((action) => (
                <DropdownItem
                  key={`${action.id}-${action.source.element}`}
                  onClick={() => send(undefined, action)}
                >
                  {action.name[language]}
                </DropdownItem>
              ))}
            </DropdownList>
          </Dropdown>
        )}
      </div>
    </form>
  );
}
