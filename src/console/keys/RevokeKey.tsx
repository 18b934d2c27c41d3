/** Taking a key out of use, for good. */
import type { ApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { ConfirmTask } from './ConfirmTask';
import type { TaskProps } from './TaskProps';

interface RevokeKeyProps extends TaskProps {
  readonly of: ApiKey;
}

export function RevokeKey({ access, of: key, onDone, ...task }: RevokeKeyProps) {
  const { words } = useLanguage();
  return (
    <ConfirmTask
      {...task}
      of={key}
      title={words.revokeTitle(key.name)}
      lead={words.revokeLead}
      label={words.revokeKey}
      busyLabel={words.revoking}
      danger
      ask={() => access.revoke(key.id)}
      onDone={() => onDone(key.name)}
    />
  );
}
