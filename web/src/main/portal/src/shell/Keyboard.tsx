import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { CommandsContext, isTyping, useCommands } from '../platform/commands/commands';
import { useWords } from '../platform/i18n/i18n';

const Palette = lazy(() => import('./Palette'));
const Shortcuts = lazy(() => import('./Shortcuts'));

/** Listens to the keys: single ones where nobody types, and the one that opens the palette anywhere. */
export function Keyboard() {
  const { t } = useWords();
  const commands = useContext(CommandsContext);
  const [shown, setShown] = useState<'palette' | 'help' | null>(null);
  useCommands([
    { id: 'help', name: t('keys.title'), key: '?', run: () => setShown('help') },
    { id: 'palette', name: t('keys.palette'), run: () => setShown('palette') },
  ]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown('palette');
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      const command = commands.ofKey(event.key);
      if (command !== undefined) {
        event.preventDefault();
        command.run();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [commands]);
  return (
    <Suspense>
      {shown === 'palette' ? <Palette onClose={() => setShown(null)} /> : null}
      {shown === 'help' ? <Shortcuts commands={commands.all()} onClose={() => setShown(null)} /> : null}
    </Suspense>
  );
}
