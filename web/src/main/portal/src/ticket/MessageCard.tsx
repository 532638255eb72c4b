import { Label } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { Message } from '../platform/api/client';
import { useWords } from '../platform/i18n/i18n';
import { moment } from '../platform/time';
import { ForeignHtml } from '../platform/ui/ForeignHtml';
import { FileButton } from './FileButton';

/** One message: who said it, when and by which way, its words and its files. */
export function MessageCard({
  reference,
  message,
  menu,
}: {
  reference: string;
  message: Message;
  /** What else can be done with it. */
  menu?: ReactNode;
}) {
  const { t, language } = useWords();
  const tone = message.visibility === 'internal' ? 'note' : message.authorType;
  return (
    <article className={`sp-message sp-message--${tone}`} aria-labelledby={`message-${message.id}`}>
      <header className="sp-message__head">
        <strong id={`message-${message.id}`}>{message.author?.name ?? t('conversation.system')}</strong>
        {message.visibility === 'internal' ? (
          <Label isCompact color="yellow">
            {t('conversation.note')}
          </Label>
        ) : null}
        {message.automatic ? <Label isCompact>{t('conversation.automatic')}</Label> : null}
        <span className="sp-quiet sp-small sp-message__when">
          {t(`channel.${message.channel}`)} ·{' '}
          <time dateTime={message.createdAt}>{moment(message.createdAt, language)}</time>
        </span>
        {menu}
      </header>
      {message.html === null ? (
        <p className="sp-message__text">{message.body}</p>
      ) : (
        <ForeignHtml html={message.html} />
      )}
      {message.attachments.length > 0 ? (
        <div className="sp-enclosed">
          {message.attachments.map((file) => (
            <FileButton key={file.id} reference={reference} file={file} />
          ))}
        </div>
      ) : null}
    </article>
  );
}
