import { Title } from '@patternfly/react-core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The page's heading: names the window, and takes the focus when the page has changed. */
export function PageTitle({ text, children }: { text: string; children?: ReactNode }) {
  const heading = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${text} · Sportello`;
  }, [text]);
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement?.closest('nav, a') !== null) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return (
    <div ref={heading} tabIndex={-1} className="sp-heading">
      <Title headingLevel="h1" size="xl">
        {children ?? text}
      </Title>
    </div>
  );
}
