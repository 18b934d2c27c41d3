/** The keys of a store, as the server has them. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ApiKey, Keys } from '../access';
import type { Refusal } from '../refusal';

export interface KeyList {
  /** Undefined until they were loaded once. */
  readonly keys: readonly ApiKey[] | undefined;
  readonly refusal: Refusal | undefined;
  readonly loading: boolean;
  reload(): void;
}

interface Seen {
  readonly of?: Keys;
  readonly keys?: readonly ApiKey[];
  readonly refusal?: Refusal;
  readonly loading: boolean;
}

/** Loads them, and whenever `reload` is called; what was loaded of another store is not shown. */
export function useKeyList(access: Keys, onSessionEnded: () => void): KeyList {
  const [seen, setSeen] = useState<Seen>({ loading: true });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stopped = new AbortController();
    setSeen((before) => ({ ...(before.of === access && before), of: access, loading: true }));
    void access.list(stopped.signal).then(({ data, refusal }) => {
      if (stopped.signal.aborted) return;
      if (refusal?.kind === 'unauthenticated') onSessionEnded();
      else
        setSeen((before) =>
          data ? { of: access, keys: data, loading: false } : { ...before, refusal, loading: false },
        );
    });
    return () => stopped.abort();
  }, [access, round]);
  const current = seen.of === access ? seen : { loading: true };
  const reload = useCallback(() => setRound((number) => number + 1), []);
  return { keys: current.keys, refusal: current.refusal, loading: current.loading, reload };
}
