/** The button that does it: while it is being done it says so, keeps the focus, and does nothing more. */

interface SubmitButtonProps {
  readonly busy: boolean;
  readonly label: string;
  readonly busyLabel: string;
  readonly danger?: boolean;
}

export function SubmitButton({ busy, label, busyLabel, danger = false }: SubmitButtonProps) {
  return (
    <button type="submit" class={danger ? 'danger' : 'primary'} aria-disabled={busy}>
      {busy ? busyLabel : label}
    </button>
  );
}
