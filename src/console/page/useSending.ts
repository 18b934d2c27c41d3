/** Something that a form asks of the server. */
import { useState } from 'preact/hooks';
import type { Outcome } from '../access';
import type { Refusal } from '../refusal';

export interface Sending {
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  /** Asks, unless something is asked already. @param then what is done with the answer */
  send<Data>(ask: () => Promise<Outcome<Data>>, then: (data: Data) => void): void;
}

/** @param onSessionEnded told of a session that has ended, which no form can mend */
export function useSending(onSessionEnded?: () => void): Sending {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const finish = async <Data>(asked: Promise<Outcome<Data>>, then: (data: Data) => void): Promise<void> => {
    const { data, refusal: refused } = await asked;
    setBusy(false);
    if (refused?.kind === 'unauthenticated' && onSessionEnded) onSessionEnded();
    else if (refused) setRefusal(refused);
    else then(data as Data);
  };
  return {
    busy,
    refusal,
    send: (ask, then) => {
      if (busy) return;
      setBusy(true);
      setRefusal(undefined);
      void finish(ask(), then);
    },
  };
}
