/** Making a key: what is asked for it, then the key itself, once. */
import { useState } from 'preact/hooks';
import type { ShownApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { Dialog } from '../page/Dialog';
import { useSending } from '../page/useSending';
import { NewKeyForm } from './NewKeyForm';
import { ShownKey } from './ShownKey';
import type { TaskProps } from './TaskProps';

export function CreateKey({ access, onSessionEnded, onCancel, onChanged, onDone }: TaskProps) {
  const { words } = useLanguage();
  const [made, setMade] = useState<ShownApiKey>();
  const { busy, refusal, send } = useSending(onSessionEnded);
  if (made) return <ShownKey shown={made} onDone={() => onDone(made.name)} />;
  return (
    <Dialog title={words.createKey} wide onClose={onCancel}>
      <NewKeyForm
        busy={busy}
        refusal={refusal}
        onCancel={onCancel}
        onSubmit={(key) =>
          send(
            () => access.create(key),
            (shown) => {
              setMade(shown);
              onChanged();
            },
          )
        }
      />
    </Dialog>
  );
}
