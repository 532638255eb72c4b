/** The words of a mail in one language. */
export interface Words {
  subject: string;
  text: string;
}

export const LANGUAGES = ['it', 'en'] as const;
export type MailLanguage = (typeof LANGUAGES)[number];

/** A mail as a process owner writes it. */
export interface Mail {
  key: string;
  name: Record<MailLanguage, string>;
  words: Record<MailLanguage, Words>;
}

const NAMESPACE = 'https://sportello.org/mail';

export function isMail(xml: string): boolean {
  return xml.includes(NAMESPACE);
}

/** Reads a mail's file; what is missing in it is empty. */
export function readMail(xml: string): Mail {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  const words = (language: MailLanguage): Words => {
    const said = Array.from(root.getElementsByTagNameNS(NAMESPACE, 'words')).find(
      (one) => one.getAttribute('language') === language,
    );
    const part = (name: string) => said?.getElementsByTagNameNS(NAMESPACE, name)[0]?.textContent ?? '';
    return { subject: part('subject').trim(), text: part('text') };
  };
  const name = root.getAttribute('name') ?? '';
  return {
    key: root.getAttribute('key') ?? '',
    name: { en: name, it: root.getAttribute('nameIt') ?? name },
    words: { it: words('it'), en: words('en') },
  };
}

/** Writes a mail's file as it is shipped, so that nothing but words ever differs. */
export function writeMail({ key, name, words }: Mail): string {
  const said = LANGUAGES.map(
    (language) => `  <words language="${language}">
    <subject>${escaped(words[language].subject)}</subject>
    <text>${escaped(words[language].text)}</text>
  </words>`,
  ).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<mail xmlns="${NAMESPACE}" key="${attribute(key)}" name="${attribute(name.en)}" nameIt="${attribute(name.it)}">
${said}
</mail>
`;
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD]/gu, (one) => (one.length > 1 ? one : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll('"', '&quot;').replaceAll('\n', ' ');
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

/** What the elements of a diagram that send the mail of that key are called. */
export function usesOf(xml: string, key: string): Record<MailLanguage, string>[] {
  if (xml === '') return [];
  const diagram = new DOMParser().parseFromString(xml, 'application/xml');
  return Array.from(diagram.getElementsByTagNameNS(BPMN, 'serviceTask'))
    .filter((task) =>
      Array.from(task.getElementsByTagNameNS(CAMUNDA, 'inputParameter')).some(
        (input) => input.getAttribute('name') === 'template' && `mail.${input.textContent.trim()}` === key,
      ),
    )
    .map((task) => {
      const en = task.getAttribute('name') ?? '';
      const italian = Array.from(task.getElementsByTagNameNS(CAMUNDA, 'property')).find(
        (one) => one.getAttribute('name') === 'label.it',
      );
      return { en, it: italian?.getAttribute('value') ?? en };
    });
}

/** The placeholder as it is written into a text: a list with its items, else by itself; a link with words. */
export function written(placeholder: { name: string; kind: string }, label: string): string {
  const tag = `{{${placeholder.name}}}`;
  if (placeholder.kind === 'list') return `{{#${placeholder.name}}}\n- {{.}}\n{{/${placeholder.name}}}`;
  return placeholder.kind === 'link' ? `[${label}](${tag})` : tag;
}
