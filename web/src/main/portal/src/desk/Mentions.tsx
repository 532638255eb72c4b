import { Alert, AlertActionCloseButton, AlertGroup } from '@patternfly/react-core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useLive, useMe } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import { toDeskTicket } from './routes/DeskTicket';

interface Mention {
  message: number;
  ticket: string;
}

/** Tells at once, wherever one is, that a colleague calls. */
export function Mentions() {
  const { t } = useWords();
  const me = useMe();
  const live = useLive();
  const [mentions, setMentions] = useState<Mention[]>([]);
  useEffect(
    () =>
      live.listen(({ type, ticket, data }) => {
        const { mentioned, message } = data;
        if (type !== 'ticket.mentioned' || mentioned !== me.id || ticket === undefined) return;
        setMentions((before) => [...before, { message: Number(message), ticket }]);
      }),
    [live, me.id],
  );
  const forget = (mention: Mention) => setMentions((before) => before.filter((one) => one !== mention));
  return (
    <AlertGroup isToast isLiveRegion>
      {mentions.map((mention) => (
        <Alert
          key={mention.message}
          variant="info"
          title={t('mention.title', { reference: mention.ticket })}
          actionClose={<AlertActionCloseButton onClose={() => forget(mention)} />}
          actionLinks={
            <Link to={toDeskTicket({ reference: mention.ticket })} onClick={() => forget(mention)}>
              {t('mention.open')}
            </Link>
          }
        />
      ))}
    </AlertGroup>
  );
}
