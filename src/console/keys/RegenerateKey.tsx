/** Giving a key another secret, which is shown once. */
import { useState } from 'preact/hooks';
import type { ApiKey, ShownApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { ConfirmTask } from './ConfirmTask';
import { ShownKey } from './ShownKey';
import type { TaskProps } from './TaskProps';

interface RegenerateKeyProps extends TaskProps {
  readonly of: ApiKey;
}

export function RegenerateKey({ access, of: key, onDone, ...task }: RegenerateKeyProps) {
  const { words } = useLanguage();
  const [made, setMade] = useState<ShownApiKey>();
  if (made) return <ShownKey shown={made} onDone={() => onDone(made.name)} />;
  return (
    <ConfirmTask
      {...task}
      of={key}
      title={words.regenerateTitle(key.name)}
      lead={words.regenerateLead}
      label={words.regenerateKey}
      busyLabel={words.regenerating}
      ask={() => access.regenerate(key.id)}
      onDone={setMade}
    />
  );
}
