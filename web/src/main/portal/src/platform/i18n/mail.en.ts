/** The words of writing mails in English. */
export const mailEn = {
  'studio.mails': 'Mails',
  'draft.kind.mail': 'Mail',
  'mail.keyHelp':
    'mail. and then small letters, digits and hyphens, such as mail.welcome. A diagram names it without “mail.”.',
  'mail.explain':
    'A blank line ends a paragraph; “- ” begins an item of a list, “> ” a quotation; [words](address) on a line of its own is a button.',
  'mail.in.it': 'Italian',
  'mail.in.en': 'English',
  'mail.name': 'Name',
  'mail.subject': 'Subject',
  'mail.text': 'Text',
  'mail.insert': 'Insert into the text',
  'mail.narrow': 'As wide as on a phone',
  'mail.uses': 'Sent by',
  'mail.uses.none': 'No diagram names it; the desk sends it by itself, or nobody does.',
  'mail.required': 'required',
  'mail.preview.it': 'As it is received, in Italian',
  'mail.preview.en': 'As it is received, in English',
  'mail.preview.none': 'It is shown as soon as it can be filled in.',
};
