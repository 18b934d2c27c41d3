/** What is being done with keys, each in its dialog. */
import type { ApiKey } from '../access';
import { CreateKey } from './CreateKey';
import { RegenerateKey } from './RegenerateKey';
import { RevokeKey } from './RevokeKey';
import type { TaskProps } from './TaskProps';

export type Task =
  | { readonly kind: 'create' }
  | { readonly kind: 'regenerate'; readonly of: ApiKey }
  | { readonly kind: 'revoke'; readonly of: ApiKey };

export function TaskDialog({ task, ...props }: TaskProps & { readonly task: Task }) {
  if (task.kind === 'create') return <CreateKey {...props} />;
  if (task.kind === 'regenerate') return <RegenerateKey {...props} of={task.of} />;
  return <RevokeKey {...props} of={task.of} />;
}
