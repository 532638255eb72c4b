import { Button, FormGroup, TextArea, TextInput } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../platform/api/client';
import { useApi } from '../platform/api/context';
import { useWords } from '../platform/i18n/i18n';
import type { EditorActions } from './DraftPage';
import {
  LANGUAGES,
  type Mail,
  type MailLanguage,
  readMail,
  type Words,
  writeMail,
  written,
} from './mailFile';
import { draftMailQuery, type Placeholder } from './mailQueries';
import { Received } from './MailView';

interface MailEditorProps {
  draft: number;
  tag: string;
  xml: string;
  label: string;
  findings: Schemas['Finding'][];
  onChange: (source: () => Promise<string>) => void;
  onReady: (actions: EditorActions | undefined) => void;
}

const field = (language: MailLanguage, part: string) => `mail-${language}-${part}`;

/** The words of a mail in both languages side by side, what may be said in it, and how it is received. */
export default function MailEditor({ draft, tag, xml, label, findings, onChange, onReady }: MailEditorProps) {
  const { t } = useWords();
  const [mail, setMail] = useState<Mail>(() => readMail(xml));
  const [isNarrow, setNarrow] = useState(false);
  const [kept, setKept] = useState<Schemas['MailSheet']>();
  const sheet = useQuery({ ...draftMailQuery(useApi(), draft, tag), enabled: tag !== '' });
  if (sheet.data !== undefined && sheet.data !== kept) setKept(sheet.data);
  useEffect(() => {
    const at = (element: string) => document.getElementById(`mail-${element.replace('/', '-')}`);
    onReady({
      choose: (element) => at(element)?.focus(),
      named: (element) => {
        const [language, part] = element.split('/');
        if (part !== 'subject' && part !== 'text') return element === 'name' ? t('mail.name') : undefined;
        return `${t(`mail.${part}`)}, ${t(`mail.in.${language === 'it' ? 'it' : 'en'}`)}`;
      },
      addTimer: () => undefined,
    });
    return () => onReady(undefined);
  }, [onReady, t]);
  const change = (next: Mail) => {
    setMail(next);
    onChange(() => Promise.resolve(writeMail(next)));
  };
  const say = (language: MailLanguage, words: Partial<Words>) =>
    change({ ...mail, words: { ...mail.words, [language]: { ...mail.words[language], ...words } } });
  return (
    <section aria-label={label}>
      <p className="sp-quiet">{t('mail.explain')}</p>
      <div className="sp-sides">
        {LANGUAGES.map((language) => (
          <OneLanguage
            key={language}
            language={language}
            name={mail.name[language]}
            words={mail.words[language]}
            placeholders={kept?.placeholders ?? []}
            findings={findings.filter((one) => one.element?.startsWith(`${language}/`) ?? false)}
            onName={(name) => change({ ...mail, name: { ...mail.name, [language]: name } })}
            onSay={(words) => say(language, words)}
          />
        ))}
      </div>
      <label className="sp-small">
        <input type="checkbox" checked={isNarrow} onChange={(event) => setNarrow(event.target.checked)} />{' '}
        {t('mail.narrow')}
      </label>
      <div className={isNarrow ? 'sp-sides sp-sides--phone' : 'sp-sides'} aria-live="polite">
        {LANGUAGES.map((language) => (
          <Received key={language} language={language} previews={kept?.previews ?? []} />
        ))}
      </div>
    </section>
  );
}

interface OneLanguageProps {
  language: MailLanguage;
  name: string;
  words: Words;
  placeholders: Placeholder[];
  findings: Schemas['Finding'][];
  onName: (name: string) => void;
  onSay: (words: Partial<Words>) => void;
}

function OneLanguage({ language, name, words, placeholders, findings, onName, onSay }: OneLanguageProps) {
  const { t, language: mine } = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const title = t(`mail.in.${language}`);
  const insert = (placeholder: Placeholder) => {
    const from = area.current?.selectionStart ?? words.text.length;
    const to = area.current?.selectionEnd ?? from;
    const piece = written(placeholder, placeholder.label[language]);
    onSay({ text: words.text.slice(0, from) + piece + words.text.slice(to) });
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + piece.length, from + piece.length);
    });
  };
  const wrong = (part: string) => findings.some((one) => one.element === `${language}/${part}`);
  return (
    <section aria-label={title}>
      <h2 className="sp-section">{title}</h2>
      <FormGroup label={t('mail.name')} fieldId={field(language, 'name')} isRequired>
        <TextInput
          id={language === 'it' ? field(language, 'name') : 'mail-name'}
          aria-label={`${t('mail.name')}, ${title}`}
          value={name}
          maxLength={200}
          onChange={(_, text) => onName(text)}
        />
      </FormGroup>
      <FormGroup label={t('mail.subject')} fieldId={field(language, 'subject')} isRequired>
        <TextInput
          id={field(language, 'subject')}
          aria-label={`${t('mail.subject')}, ${title}`}
          lang={language}
          value={words.subject}
          validated={wrong('subject') ? 'error' : 'default'}
          onChange={(_, text) => onSay({ subject: text })}
        />
      </FormGroup>
      <FormGroup label={t('mail.text')} fieldId={field(language, 'text')} isRequired>
        <TextArea
          ref={area}
          id={field(language, 'text')}
          aria-label={`${t('mail.text')}, ${title}`}
          lang={language}
          rows={18}
          resizeOrientation="vertical"
          value={words.text}
          validated={wrong('text') ? 'error' : 'default'}
          onChange={(_, text) => onSay({ text })}
        />
      </FormGroup>
      <div role="group" aria-label={`${t('mail.insert')}, ${title}`}>
        <p className="sp-small sp-quiet">{t('mail.insert')}</p>
        <ul className="sp-inline sp-mail__insert">
          {placeholders.map((one) => (
            <li key={one.name}>
              <Button variant="secondary" size="sm" onClick={() => insert(one)}>
                {one.label[mine]}
                {one.required ? ` (${t('mail.required')})` : ''}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
