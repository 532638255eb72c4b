import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '../platform/api/context';
import { Refused, ServerAway } from '../platform/api/problem';
import { draftQuery, loadDraft, saveDraft } from './draftQueries';
import { Saving, type SavingState } from './saving';

/** A draft as it was loaded, and how far what was changed since is kept. */
export interface OpenDraft {
  /** The file that the editor begins with; it changes with `loaded` alone. */
  xml: string | undefined;
  /** Counts how often the file was loaded. */
  loaded: number;
  /** The state that is kept. */
  tag: string;
  saving: SavingState;
  error: unknown;
  isSaved: () => boolean;
  changed: (source: () => Promise<string>) => void;
  flush: () => Promise<void>;
  /** Forgets what the editor shows and loads what is kept. */
  reload: () => Promise<void>;
  /** Saves what the editor shows on top of what somebody else has saved; both are in the history. */
  overwrite: () => Promise<void>;
}

export function useDraft(id: number): OpenDraft {
  const api = useApi();
  const queries = useQueryClient();
  const saving = useRef<Saving | undefined>(undefined);
  const [file, setFile] = useState<{ xml: string; loaded: number }>();
  const [state, setState] = useState<{ saving: SavingState; tag: string; error?: unknown }>({
    saving: 'saved',
    tag: '',
  });
  const [failure, setFailure] = useState<unknown>();
  const reload = useCallback(async () => {
    try {
      const { xml, tag } = await loadDraft(api, id);
      saving.current?.stop();
      saving.current = new Saving(tag, {
        save: async (seen, changed) => {
          const answer = await saveDraft(api, id, seen, changed);
          queries.setQueryData(draftQuery(api, id).queryKey, answer.draft);
          return answer.tag;
        },
        isStale: (error) => error instanceof Refused && error.status === 412,
        isAway: (error) => error instanceof ServerAway,
        told: (told, kept, error) => setState({ saving: told, tag: kept, error }),
      });
      setState({ saving: 'saved', tag });
      setFile((before) => ({ xml, loaded: (before?.loaded ?? 0) + 1 }));
    } catch (error) {
      setFailure(error);
    }
  }, [api, id, queries]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- what is loaded arrives later
    void reload();
    const ask = (event: BeforeUnloadEvent) => {
      if (saving.current?.isSaved() === false) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      void saving.current?.flush();
    };
  }, [reload]);
  return {
    xml: file?.xml,
    loaded: file?.loaded ?? 0,
    tag: state.tag,
    saving: state.saving,
    error: failure ?? state.error,
    isSaved: () => saving.current?.isSaved() ?? true,
    changed: (source) => saving.current?.changed(source),
    flush: async () => {
      await saving.current?.flush();
    },
    reload,
    overwrite: async () => {
      const { tag } = await loadDraft(api, id);
      await saving.current?.goOnFrom(tag);
    },
  };
}
