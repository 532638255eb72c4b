import { useEffect, useRef } from 'react';

const SHEET = `
:host { display: block; color: inherit; overflow-wrap: anywhere; contain: content; }
img, table { max-width: 100%; }
img { height: auto; }
blockquote { margin: 0 0 0 .25rem; padding-left: .75rem; border-left: 3px solid currentColor; opacity: .75; }
a { color: inherit; text-decoration: underline; }
pre { white-space: pre-wrap; }
p { margin: 0 0 .5rem; }`;

/**
 * Somebody's HTML, as the server's sanitiser left it, in a shadow tree: its rules end there, and the page's own do not
 * reach in. Styles in attributes are dead under the page's policy.
 */
export function ForeignHtml({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SHEET);
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = html;
    root.querySelectorAll('a').forEach((link) => {
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
    });
  }, [html]);
  return <div ref={host} />;
}
