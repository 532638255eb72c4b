import { Alert, Button, TextArea, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useRef, useState } from 'react';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useIsServerAway } from '../platform/api/context';
import { isRefusal } from '../platform/api/problem';
import { useDraft } from '../platform/drafts';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { FilePicker } from './FilePicker';
import { TICKETS } from './queries';
import { SinceThen } from './SinceThen';
import { upload } from './uploading';

type Visibility = NonNullable<Schemas['NewMessage']['visibility']>;

interface ReplyFormProps {
  reference: string;
  /** The state of the ticket that the writer has before them; undefined lets the words pass on any. */
  tag: string | null;
  /** When the ticket had changed last, in that state. */
  since: string;
  /** Whether notes can be written that only the desk reads. */
  withNotes: boolean;
  /** Whom a public reply goes to, by name. */
  to: string;
  onWriting?: (isWriting: boolean) => void;
}

/** Words, and the state of the ticket on which they were begun. */
interface Draft {
  body: string;
  begun: { tag: string | null; since: string } | null;
}

const EMPTY: Draft = { body: '', begun: null };

/** After so long without a key nobody writes any more. */
const PAUSE = 10_000;

interface Sending {
  body: string;
  visibility: Visibility;
  files: File[];
  key: string;
  tag: string | null;
  since: string;
}

/** Writes a reply or a note; the words are kept until the server has them. */
export function ReplyForm({ reference, tag, since, withNotes, to, onWriting }: ReplyFormProps) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const isAway = useIsServerAway();
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [{ body, begun }, setDraft, forget] = useDraft<Draft>(`reply.${reference}.${visibility}`, EMPTY);
  const [files, setFiles] = useState<File[]>([]);
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
  const sending = useMutation({
    mutationFn: async (what: Sending) => {
      await content(
        api.POST('/api/v1/tickets/{reference}/messages', {
          params: { path: { reference }, header: command(what.key, what.tag) },
          body: { body: what.body, visibility: what.visibility, channel: 'portal' },
        }),
      );
      return upload(api, reference, what.files, what.visibility, () => undefined);
    },
    onSuccess: () => {
      forget();
      setFiles([]);
      rests();
    },
    onError: (error) => {
      if (isRefusal(error, 'stale-state')) setDraft((before) => ({ ...before, begun: null }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [...TICKETS, reference] }),
  });
  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (body.trim() === '' || sending.isPending) return;
    sending.mutate({ body, visibility, files, key: crypto.randomUUID(), ...(begun ?? { tag, since }) });
  };
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
        <TextArea
          key={visibility}
          aria-label={isNote ? t('reply.note') : t('reply.label')}
          placeholder={isNote ? t('reply.notePlaceholder') : t('reply.placeholder', { name: to })}
          value={body}
          rows={3}
          autoResize
          resizeOrientation="vertical"
          onChange={(_, value) => {
            setDraft((before) => ({ body: value, begun: before.begun ?? { tag, since } }));
            writes();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
          }}
        />
      </FilePicker>
      <div aria-live="polite">
        {isStale ? (
          <Alert isInline variant="warning" title={t('stale.title')}>
            {t('stale.text')}
            <SinceThen
              reference={reference}
              since={sending.variables?.since ?? since}
              withEvents={withNotes}
            />
          </Alert>
        ) : sending.error ? (
          <Failure error={sending.error} />
        ) : null}
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
      </div>
    </form>
  );
}
