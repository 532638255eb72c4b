import { Button, Label } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { PageTitle } from '../platform/ui/PageTitle';
import { Empty, Failure, Loading } from '../platform/ui/States';
import { savedRepliesQuery, teamsQuery } from '../ticket/queries';
import { isReader, mayShare } from './roles';
import { SavedReplyDialog } from './SavedReplyDialog';

type SavedReply = Schemas['SavedReply'];

/** The texts to answer with: one's own to write, those that are shared for supervisors. */
export default function SavedRepliesPage() {
  const { t } = useWords();
  const me = useMe();
  const replies = useQuery(savedRepliesQuery(useApi()));
  const [open, setOpen] = useState<SavedReply | 'new' | null>(null);
  const mayWrite = !isReader(me) || mayShare(me);
  useCommands(mayWrite ? [{ id: 'new-reply', name: t('saved.new'), run: () => setOpen('new') }] : []);
  const all = replies.data?.items ?? [];
  const groups = [
    { name: t('saved.mine'), items: all.filter((one) => !one.shared) },
    { name: t('saved.ours'), items: all.filter((one) => one.shared) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className="sp-narrow">
      <div className="sp-desk__head">
        <PageTitle text={t('saved.title')} />
        {mayWrite ? <Button onClick={() => setOpen('new')}>{t('saved.new')}</Button> : null}
      </div>
      {replies.isPending ? (
        <Loading />
      ) : !replies.data ? (
        <Failure error={replies.error} again={() => void replies.refetch()} />
      ) : all.length === 0 ? (
        <Empty title={t('saved.none')} text={t('saved.noneText')} />
      ) : (
        groups.map(({ name, items }) => (
          <section key={name}>
            <h2 className="sp-section">{name}</h2>
            <ul className="sp-cards">
              {items.map((reply) => (
                <Card
                  key={reply.id}
                  reply={reply}
                  onOpen={reply.shared && !mayShare(me) ? undefined : () => setOpen(reply)}
                />
              ))}
            </ul>
          </section>
        ))
      )}
      {open === null ? null : (
        <SavedReplyDialog reply={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Card({ reply, onOpen }: { reply: SavedReply; onOpen: (() => void) | undefined }) {
  const { t, language } = useWords();
  const teams = useQuery({ ...teamsQuery(useApi()), enabled: reply.team !== null }).data?.items ?? [];
  const shown = reply[language] ?? reply.it ?? reply.en;
  const team = teams.find((one) => one.code === reply.team);
  return (
    <li className="sp-card">
      <div className="sp-card__head">
        {onOpen ? (
          <Button variant="link" isInline onClick={onOpen}>
            {shown?.title}
          </Button>
        ) : (
          <strong>{shown?.title}</strong>
        )}
        <span className="sp-ticket__marks">
          {reply.team === null ? null : (
            <Label isCompact variant="outline">
              {team?.name[language] ?? reply.team}
            </Label>
          )}
          {(['it', 'en'] as const)
            .filter((one) => reply[one] !== null)
            .map((one) => (
              <Label key={one} isCompact variant="outline">
                {t(`language.${one}`)}
              </Label>
            ))}
        </span>
      </div>
      <div className="sp-saved__text sp-small">{shown?.text}</div>
    </li>
  );
}
