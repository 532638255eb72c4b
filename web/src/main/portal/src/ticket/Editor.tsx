import { Button, TextArea } from '@patternfly/react-core';
import BoldIcon from '@patternfly/react-icons/dist/esm/icons/bold-icon';
import CodeIcon from '@patternfly/react-icons/dist/esm/icons/code-icon';
import CommentDotsIcon from '@patternfly/react-icons/dist/esm/icons/comment-dots-icon';
import ItalicIcon from '@patternfly/react-icons/dist/esm/icons/italic-icon';
import LinkIcon from '@patternfly/react-icons/dist/esm/icons/link-icon';
import ListIcon from '@patternfly/react-icons/dist/esm/icons/list-icon';
import ListOlIcon from '@patternfly/react-icons/dist/esm/icons/list-ol-icon';
import { useQuery } from '@tanstack/react-query';
import {
  type ComponentType,
  type KeyboardEvent,
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useApi } from '../platform/api/context';
import { useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';
import { ForeignHtml } from '../platform/ui/ForeignHtml';
import { useDebounced } from '../platform/useDebounced';
import { type Edit, marked, type Mark } from './marks';
import { meant, mentionAt } from './mention';
import { agentsQuery, previewQuery } from './queries';

const SavedReplies = lazy(() => import('./SavedReplies'));

const MARKS: { mark: Mark; icon: ComponentType; key: string; isShifted: boolean }[] = [
  { mark: 'bold', icon: BoldIcon, key: 'b', isShifted: false },
  { mark: 'italic', icon: ItalicIcon, key: 'i', isShifted: false },
  { mark: 'link', icon: LinkIcon, key: 'l', isShifted: true },
  { mark: 'list', icon: ListIcon, key: '8', isShifted: true },
  { mark: 'numbers', icon: ListOlIcon, key: '7', isShifted: true },
  { mark: 'code', icon: CodeIcon, key: 'e', isShifted: false },
];

const SAVED = 'j';

const held = (key: string, isShifted = false) => `Ctrl+${isShifted ? '⇧+' : ''}${key.toUpperCase()}`;
const REST = 300;

interface EditorProps {
  reference: string;
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  value: string;
  /** Whether the words may have marks, and saved ones be put in. */
  isRich: boolean;
  /** Whether colleagues may be called. */
  withMentions: boolean;
  onChange: (value: string) => void;
  onSend: () => void;
}

/** Puts something into the field as if it were typed, so that the browser can undo it. */
function put(field: HTMLTextAreaElement, edit: Edit): void {
  field.focus();
  field.setSelectionRange(edit.start, edit.end);
  // Nothing else leaves the browser's undo as it is.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, edit.put);
  field.setSelectionRange(edit.from, edit.to);
}

/** Puts words where the caret is, instead of what is chosen. */
function insert(field: HTMLTextAreaElement, words: string): void {
  const end = field.selectionStart + words.length;
  put(field, { start: field.selectionStart, end: field.selectionEnd, put: words, from: end, to: end });
}

/** Where words are written: marks, saved replies and colleagues are at hand, by keys as well. */
export function Editor(props: EditorProps) {
  const { reference, field, label, placeholder, value, isRich, withMentions, onChange, onSend } = props;
  const { t } = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const [isPreview, setPreview] = useState(false);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const calling = withMentions ? mentionAt(value, caret) : undefined;
  const isCalling = calling !== undefined && calling.start !== dismissed;
  const agents = useQuery({ ...agentsQuery(useApi()), enabled: isCalling });
  const called = isCalling ? meant(agents.data?.items ?? [], calling.typed) : [];
  const chosen = called[Math.min(at, called.length - 1)];
  const coming = useRef<string>(undefined);
  useEffect(() => {
    const words = coming.current;
    if (isChoosing || words === undefined) return;
    coming.current = undefined;
    // The dialog has gone and gives the focus back first.
    setTimeout(() => {
      if (field.current !== null) insert(field.current, words);
    });
  }, [isChoosing, field]);
  const mark = (kind: Mark) => {
    const there = field.current;
    if (there === null) return;
    put(there, marked(kind, { text: there.value, from: there.selectionStart, to: there.selectionEnd }));
  };
  const offered = [
    { id: 'saved', name: t('saved.title'), held: held(SAVED), run: () => setChoosing(true) },
    ...MARKS.map(({ mark: kind, key, isShifted }) => ({
      id: `mark-${kind}`,
      name: t(`editor.${kind}`),
      held: held(key, isShifted),
      isMinor: true,
      run: () => mark(kind),
    })),
  ];
  useCommands(isRich ? offered : []);
  const call = (username: string | null | undefined) => {
    if (calling === undefined || !username || field.current === null) return;
    const text = `@${username} `;
    const end = calling.start + text.length;
    put(field.current, { start: calling.start, end: caret, put: text, from: end, to: end });
  };
  const whenCalling = (event: KeyboardEvent): boolean => {
    if (chosen === undefined || calling === undefined) return false;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt(Math.max(0, Math.min(called.length - 1, at + step)));
    else if (event.key === 'Enter' || event.key === 'Tab') call(chosen.username);
    else if (event.key === 'Escape') setDismissed(calling.start);
    else return false;
    return true;
  };
  const whenHeld = (event: KeyboardEvent): boolean => {
    if (!(event.ctrlKey || event.metaKey)) return false;
    if (event.key === 'Enter') onSend();
    else if (!isRich) return false;
    else if (event.key.toLowerCase() === SAVED) setChoosing(true);
    else {
      const wanted = MARKS.find(({ key, isShifted }) =>
        isShifted
          ? event.shiftKey && (event.key.toLowerCase() === key || event.code === `Digit${key}`)
          : !event.shiftKey && event.key.toLowerCase() === key,
      );
      if (wanted === undefined) return false;
      mark(wanted.mark);
    }
    return true;
  };
  return (
    <div className="sp-editor">
      {isRich ? (
        <div className="sp-editor__bar" role="toolbar" aria-label={t('editor.bar')}>
          {MARKS.map(({ mark: kind, icon: Icon, key, isShifted }) => (
            <Button
              key={kind}
              variant="plain"
              size="sm"
              icon={<Icon />}
              aria-label={t(`editor.${kind}`)}
              title={`${t(`editor.${kind}`)} (${held(key, isShifted)})`}
              onClick={() => mark(kind)}
            />
          ))}
          <Button
            variant="plain"
            size="sm"
            icon={<CommentDotsIcon />}
            title={held(SAVED)}
            onClick={() => setChoosing(true)}
          >
            {t('saved.title')}
          </Button>
          <Button
            variant="plain"
            size="sm"
            aria-pressed={isPreview}
            className="sp-editor__preview"
            onClick={() => setPreview(!isPreview)}
          >
            {t('editor.preview')}
          </Button>
        </div>
      ) : null}
      <TextArea
        ref={field}
        aria-label={label}
        aria-autocomplete={withMentions ? 'list' : undefined}
        aria-controls={called.length > 0 ? 'editor-called' : undefined}
        aria-activedescendant={chosen ? `editor-called-${chosen.id}` : undefined}
        placeholder={placeholder}
        value={value}
        rows={3}
        autoResize
        resizeOrientation="vertical"
        onChange={(event, words) => {
          onChange(words);
          setCaret(event.target.selectionStart);
          setAt(0);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (whenCalling(event) || whenHeld(event)) event.preventDefault();
        }}
      />
      {called.length > 0 ? (
        <div id="editor-called" role="listbox" aria-label={t('editor.colleagues')} className="sp-palette">
          {called.map((agent) => (
            // The keyboard reaches options from the field above.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={agent.id}
              id={`editor-called-${agent.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={agent === chosen}
              className="sp-palette__item"
              onClick={() => call(agent.username)}
            >
              <span>{agent.name}</span>
              <span className="sp-quiet">@{agent.username}</span>
            </div>
          ))}
        </div>
      ) : null}
      {isRich && isPreview ? <Preview words={value} /> : null}
      {isChoosing ? (
        <Suspense>
          <SavedReplies
            reference={reference}
            onChoose={(text) => {
              coming.current = text;
              setChoosing(false);
            }}
            onClose={() => setChoosing(false)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function Preview({ words }: { words: string }) {
  const { t } = useWords();
  const shown = useQuery(previewQuery(useApi(), useDebounced(words, REST)));
  return (
    <section className="sp-editor__shown" aria-label={t('editor.preview')} aria-live="polite">
      <ForeignHtml html={shown.data?.html ?? ''} />
    </section>
  );
}
