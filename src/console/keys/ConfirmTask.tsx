/** Asks before something is done to a key that somebody may be using. */
import type { ApiKey, Outcome } from '../access';
import { useLanguage } from '../language/Language';
import { Dialog } from '../page/Dialog';
import { RefusalNotice } from '../page/RefusalNotice';
import { SubmitButton } from '../page/SubmitButton';
import { useSending } from '../page/useSending';
import type { TaskProps } from './TaskProps';

interface ConfirmTaskProps<Data> extends Omit<TaskProps, 'access' | 'onDone'> {
  readonly of: ApiKey;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly busyLabel: string;
  readonly danger?: boolean;
  readonly ask: () => Promise<Outcome<Data>>;
  readonly onDone: (data: Data) => void;
}

export function ConfirmTask<Data>(props: ConfirmTaskProps<Data>) {
  const { of: key, title, lead, ask, onDone, onChanged, onCancel, onSessionEnded, ...button } = props;
  const { words } = useLanguage();
  const { busy, refusal, send } = useSending(onSessionEnded);
  const submit = (event: Event): void => {
    event.preventDefault();
    send(ask, (data) => {
      onChanged();
      onDone(data);
    });
  };
  return (
    <Dialog title={title} onClose={onCancel}>
      <form onSubmit={submit}>
        <div class="dialog-body">
          <p>{lead}</p>
          <p class="which">
            <code dir="ltr">{key.prefix}…</code>
          </p>
          {refusal && <RefusalNotice refusal={refusal} />}
        </div>
        <div class="dialog-actions">
          <button type="button" autofocus onClick={onCancel}>
            {words.cancel}
          </button>
          <SubmitButton busy={busy} label={button.label} busyLabel={button.busyLabel} danger={button.danger ?? false} />
        </div>
      </form>
    </Dialog>
  );
}
