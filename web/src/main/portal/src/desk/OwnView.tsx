import {
  Button,
  Dropdown,
  DropdownItem,
  DropdownList,
  Form,
  FormGroup,
  MenuToggle,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from '@patternfly/react-core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { command, content, done, type Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { Failure } from '../platform/ui/States';
import { viewsQuery } from '../ticket/queries';
import { toDeskView } from './routes/DeskView';

type View = Schemas['View'];
type Filter = Record<string, string>;

/** Keeps what is shown as a view of one's own. */
export function KeepView({ filter }: { filter: Filter }) {
  const { t } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  useCommands([{ id: 'keep-view', name: t('view.keep'), run: () => setOpen(true) }]);
  return (
    <>
      <Button variant="link" isInline onClick={() => setOpen(true)}>
        {t('view.keep')}
      </Button>
      {isOpen ? (
        <NameDialog
          title={t('view.keep')}
          name=""
          onClose={() => setOpen(false)}
          onName={async (name) => {
            const view = await content(
              api.POST('/api/v1/views', {
                params: { header: command(crypto.randomUUID()) },
                body: { name, filter },
              }),
            );
            await queries.invalidateQueries({ queryKey: viewsQuery(api).queryKey });
            await navigate(toDeskView({ view: view.id }));
          }}
        />
      ) : null}
    </>
  );
}

interface OwnViewProps {
  view: View;
  /** Where it stands among one's own, from 1. */
  place: number;
  last: number;
  /** What is shown now, where that is something else than the view says. */
  changed: Filter | null;
}

/** What can be done with a view of one's own. */
export function OwnView({ view, place, last, changed }: OwnViewProps) {
  const { t, language } = useWords();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [, setAddress] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const [isNaming, setNaming] = useState(false);
  const name = view.name[language];
  const renew = () => queries.invalidateQueries({ queryKey: viewsQuery(api).queryKey });
  const change = async (body: Schemas['ChangedView']) => {
    await content(api.PUT('/api/v1/views/{view}', { params: { path: { view: view.id } }, body }));
    await renew();
  };
  const changing = useMutation({ mutationFn: change });
  const forgetting = useMutation({
    mutationFn: () => done(api.DELETE('/api/v1/views/{view}', { params: { path: { view: view.id } } })),
    onSuccess: async () => {
      await navigate(toDeskView({ view: 'open' }));
      await renew();
    },
  });
  const move = (by: number) => changing.mutate({ name, filter: view.filter, position: place + by });
  return (
    <>
      {changed ? (
        <Button
          variant="link"
          isInline
          onClick={() =>
            changing.mutate(
              { name, filter: changed, position: null },
              { onSuccess: () => setAddress({}, { replace: true }) },
            )
          }
        >
          {t('view.update')}
        </Button>
      ) : null}
      <Dropdown
        isOpen={isOpen}
        onOpenChange={setOpen}
        onSelect={() => setOpen(false)}
        toggle={(toggle) => (
          <MenuToggle
            ref={toggle}
            variant="plainText"
            isExpanded={isOpen}
            isDisabled={changing.isPending || forgetting.isPending}
            onClick={() => setOpen(!isOpen)}
          >
            {t('view.menu')}
          </MenuToggle>
        )}
      >
        <DropdownList>
          <DropdownItem onClick={() => setNaming(true)}>{t('view.rename')}</DropdownItem>
          <DropdownItem isDisabled={place <= 1} onClick={() => move(-1)}>
            {t('view.up')}
          </DropdownItem>
          <DropdownItem isDisabled={place >= last} onClick={() => move(1)}>
            {t('view.down')}
          </DropdownItem>
          <DropdownItem isDanger onClick={() => forgetting.mutate()}>
            {t('view.forget')}
          </DropdownItem>
        </DropdownList>
      </Dropdown>
      {changing.error ? <Failure error={changing.error} /> : null}
      {forgetting.error ? <Failure error={forgetting.error} /> : null}
      {isNaming ? (
        <NameDialog
          title={t('view.rename')}
          name={name}
          onClose={() => setNaming(false)}
          onName={(wanted) => change({ name: wanted, filter: view.filter, position: null })}
        />
      ) : null}
    </>
  );
}

interface NameDialogProps {
  title: string;
  name: string;
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

function NameDialog({ title, name, onName, onClose }: NameDialogProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  const naming = useMutation({ mutationFn: onName, onSuccess: onClose });
  return (
    <Modal isOpen variant="small" onClose={onClose} aria-labelledby="view-title" elementToFocus="#view-name">
      <ModalHeader title={title} labelId="view-title" />
      <ModalBody>
        {naming.error ? <Failure error={naming.error} /> : null}
        <Form
          id="view-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') naming.mutate(typed.trim());
          }}
        >
          <FormGroup label={t('view.name')} fieldId="view-name" isRequired>
            <TextInput
              id="view-name"
              isRequired
              value={typed}
              maxLength={60}
              onChange={(_, value) => setTyped(value)}
            />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="view-form" isDisabled={typed.trim() === '' || naming.isPending}>
          {t('view.save')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}
