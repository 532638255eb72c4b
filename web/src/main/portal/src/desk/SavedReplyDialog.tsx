import {
  Button,
  Checkbox,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, content, done, type Schemas, tagged } from '../platform/api/client';
import { useApi, useMe } from '../platform/api/context';
import { Refused } from '../platform/api/problem';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { savedRepliesQuery, teamsQuery } from '../ticket/queries';
import { isReader, mayShare } from './roles';
import { filled, type Texts, wanted } from './savedReply';

type SavedReply = Schemas['SavedReply'];

const PLACES = [
  'requester.name',
  'requester.organization',
  'ticket.reference',
  'ticket.subject',
  'agent.name',
] as const;

interface SavedReplyDialogProps {
  /** The one to change; null for a new one. */
  reply: SavedReply | null;
  onClose: () => void;
}

/** Writes a saved reply anew, changes it or ends it, on the state that was last seen. */
export function SavedReplyDialog({ reply, onClose }: SavedReplyDialogProps) {
  const { t, language } = useWords();
  const api = useApi();
  const me = useMe();
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Texts>(() => filled(reply));
  const [isShared, setShared] = useState(reply?.shared ?? isReader(me));
  const [team, setTeam] = useState(reply?.team ?? '');
  const [isEnding, setEnding] = useState(false);
  const teams = useQuery({ ...teamsQuery(api), enabled: mayShare(me) }).data?.items ?? [];
  const renew = () => queries.invalidateQueries({ queryKey: savedRepliesQuery(api).queryKey });
  const seen = async (id: number) => {
    const params = { path: { id } };
    return {
      params: {
        ...params,
        header: command(
          crypto.randomUUID(),
          (await tagged(api.GET('/api/v1/saved-replies/{id}', { params }))).tag,
        ),
      },
    };
  };
  const keeping = useMutation({
    mutationFn: async () => {
      const body = wanted(texts, isShared, team);
      return reply === null
        ? content(
            api.POST('/api/v1/saved-replies', { params: { header: command(crypto.randomUUID()) }, body }),
          )
        : content(api.PUT('/api/v1/saved-replies/{id}', { ...(await seen(reply.id)), body }));
    },
    onSuccess: onClose,
    onSettled: renew,
  });
  const ending = useMutation({
    mutationFn: async (id: number) => done(api.DELETE('/api/v1/saved-replies/{id}', await seen(id))),
    onSuccess: onClose,
    onSettled: renew,
  });
  const refused = keeping.error instanceof Refused ? keeping.error : undefined;
  const named = refused?.problem.errors?.some(({ pointer }) => /^\/(it|en|team)/.test(pointer)) === true;
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="reply-title">
      <ModalHeader title={t(reply === null ? 'saved.new' : 'saved.change')} labelId="reply-title" />
      <ModalBody>
        {keeping.error && !named ? <Failure error={keeping.error} /> : null}
        {ending.error ? <Failure error={ending.error} /> : null}
        <Form
          id="reply-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            keeping.mutate();
          }}
        >
          {(['it', 'en'] as const).map((one) => {
            const wrong =
              refused?.fieldError(`${one}/text`) ??
              refused?.fieldError(`${one}/title`) ??
              refused?.fieldError(one);
            const set = (change: Partial<Texts['it']>) =>
              setTexts((before) => ({ ...before, [one]: { ...before[one], ...change } }));
            return (
              <fieldset key={one} className="sp-fieldset">
                <legend className="sp-section">{t(`language.${one}`)}</legend>
                <FormGroup label={t('saved.name')} fieldId={`reply-${one}-title`}>
                  <TextInput
                    id={`reply-${one}-title`}
                    maxLength={200}
                    value={texts[one].title}
                    onChange={(_, title) => set({ title })}
                  />
                </FormGroup>
                <FormGroup label={t('saved.text')} fieldId={`reply-${one}-text`}>
                  <TextArea
                    id={`reply-${one}-text`}
                    rows={5}
                    resizeOrientation="vertical"
                    validated={wrong === undefined ? 'default' : 'error'}
                    value={texts[one].text}
                    aria-describedby={`reply-${one}-help`}
                    onChange={(_, text) => set({ text })}
                  />
                  <FormHelperText>
                    <HelperText id={`reply-${one}-help`} aria-live="polite">
                      {wrong === undefined ? null : <HelperTextItem variant="error">{wrong}</HelperTextItem>}
                    </HelperText>
                  </FormHelperText>
                </FormGroup>
              </fieldset>
            );
          })}
          <p className="sp-quiet sp-small">
            {t('saved.places', { places: PLACES.map((one) => `{{${one}}}`).join(' ') })}
          </p>
          {mayShare(me) ? (
            <>
              <Checkbox
                id="reply-shared"
                label={t('saved.share')}
                isChecked={isShared}
                isDisabled={isReader(me)}
                onChange={(_, checked) => setShared(checked)}
              />
              {isShared ? (
                <FormGroup label={t('saved.team')} fieldId="reply-team">
                  <FormSelect id="reply-team" value={team} onChange={(_, value) => setTeam(value)}>
                    <FormSelectOption value="" label={t('saved.everybody')} />
                    {teams.map(({ code, name }) => (
                      <FormSelectOption key={code} value={code} label={name[language]} />
                    ))}
                  </FormSelect>
                </FormGroup>
              ) : null}
            </>
          ) : null}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="reply-form" isLoading={keeping.isPending} isDisabled={keeping.isPending}>
          {t('saved.keep')}
        </Button>
        {reply === null ? null : isEnding ? (
          <Button variant="danger" isLoading={ending.isPending} onClick={() => ending.mutate(reply.id)}>
            {t('saved.endSure')}
          </Button>
        ) : (
          <Button variant="secondary" isDanger onClick={() => setEnding(true)}>
            {t('saved.end')}
          </Button>
        )}
        <Button variant="link" onClick={onClose}>
          {t('app.back')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
