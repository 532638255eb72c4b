import { Alert, Button, TextArea, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { command, content, type Schemas } from '../platform/api/client';
import { useApi, useIsServerAway } from '../platform/api/context';
import { isRefusal } from '../platform/api/problem';
import { useDraft } from '../platform/drafts';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { FilePicker } from './FilePicker';
import { TICKETS } from './queries';
import { upload } from './uploading';

type Visibility = NonNullable<Schemas['NewMessage']['visibility']>;

interface ReplyFormProps {
  reference: string;
  /** The state of the ticket that the writer has before them; undefined lets the words pass on any. */
  tag: string | null;
  /** Whether notes can be written that only the desk reads. */
  withNotes: boolean;
  /** Whom a public reply goes to, by name. */
  to: string;
}

interface Sending {
  body: string;
  visibility: Visibility;
  files: File[];
  key: string;
  tag: string | null;
}

/** Writes a reply or a note; the words are kept until the server has them. */
export function ReplyForm({ reference, tag, withNotes, to }: ReplyFormProps) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const isAway = useIsServerAway();
  const [visibility, setVisibility] = useState<Visibility>('public');
  const [body, setBody, forget] = useDraft<string>(`reply.${reference}.${visibility}`, '');
  const [files, setFiles] = useState<File[]>([]);
  const [begunAt, setBegunAt] = useState<string | null>(null);
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
      setBegunAt(null);
    },
    onError: (error) => {
      if (isRefusal(error, 'stale-state')) setBegunAt(null);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [...TICKETS, reference] }),
  });
  const send = (event?: SyntheticEvent) => {
    event?.preventDefault();
    if (body.trim() === '' || sending.isPending) return;
    sending.mutate({ body, visibility, files, key: crypto.randomUUID(), tag: begunAt ?? tag });
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
            if (begunAt === null) setBegunAt(tag);
            setBody(value);
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
