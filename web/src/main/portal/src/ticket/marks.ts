/** A text and what is chosen in it. */
export interface Chosen {
  text: string;
  from: number;
  to: number;
}

/** What to put where, and what is chosen then. */
export interface Edit {
  start: number;
  end: number;
  put: string;
  from: number;
  to: number;
}

export type Mark = 'bold' | 'italic' | 'code' | 'link' | 'list' | 'numbers';

const AROUND = { bold: '**', italic: '_', code: '`' } as const;
const ADDRESS = 'https://';
const FENCE = '```';

/** Marks what is chosen in Markdown, or takes the mark away where it is there. */
export function marked(mark: Mark, chosen: Chosen): Edit {
  if (mark === 'list' || mark === 'numbers') return lines(mark, chosen);
  if (mark === 'link') return link(chosen);
  if (mark === 'code' && chosen.text.slice(chosen.from, chosen.to).includes('\n')) return fence(chosen);
  return around(AROUND[mark], chosen);
}

function around(sign: string, { text, from, to }: Chosen): Edit {
  const words = text.slice(from, to);
  const size = sign.length;
  if (text.slice(0, from).endsWith(sign) && text.slice(to).startsWith(sign)) {
    return { start: from - size, end: to + size, put: words, from: from - size, to: to - size };
  }
  return { start: from, end: to, put: sign + words + sign, from: from + size, to: to + size };
}

function link({ text, from, to }: Chosen): Edit {
  const words = text.slice(from, to);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const put = isAddress ? `[](${words})` : `[${words}](${ADDRESS})`;
  const at = isAddress ? from + 1 : from + words.length + 3;
  return { start: from, end: to, put, from: at, to: isAddress ? at : at + ADDRESS.length };
}

function fence({ text, from, to }: Chosen): Edit {
  const begin = from === 0 || text[from - 1] === '\n' ? '' : '\n';
  const end = to === text.length || text[to] === '\n' ? '' : '\n';
  const head = `${begin}${FENCE}\n`;
  return {
    start: from,
    end: to,
    put: `${head}${text.slice(from, to)}\n${FENCE}${end}`,
    from: from + head.length,
    to: to + head.length,
  };
}

function lines(mark: 'list' | 'numbers', { text, from, to }: Chosen): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const next = text.indexOf('\n', to);
  const end = next < 0 ? text.length : next;
  const chosen = text.slice(start, end).split('\n');
  const sign = mark === 'list' ? /^- / : /^\d+\. /;
  const isListed = chosen.every((line) => sign.test(line));
  const put = chosen
    .map((line, at) => (isListed ? line.replace(sign, '') : (mark === 'list' ? '- ' : `${at + 1}. `) + line))
    .join('\n');
  const isCaret = from === to;
  return { start, end, put, from: isCaret ? start + put.length : start, to: start + put.length };
}
