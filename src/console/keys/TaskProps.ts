/** What everything that is done with keys is given. */
import type { Keys } from '../access';

export interface TaskProps {
  readonly access: Keys;
  readonly onSessionEnded: () => void;
  readonly onCancel: () => void;
  /** The server has done it; there may still be something to show. */
  readonly onChanged: () => void;
  /** All is done. @param name of the key */
  readonly onDone: (name: string) => void;
}
