/** A field with its name, what helps to fill it in, and what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What the control must carry to belong to its name and its texts. */
export interface Tied {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly children: (tied: Tied) => ComponentChildren;
}

export function Field({ label, hint, fault, children }: FieldProps) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(fault !== undefined && { 'aria-invalid': true }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      <Fault id={`${id}-fault`} sentence={fault} />
    </div>
  );
}

/** What is wrong, if anything. */
export function Fault({ id, sentence }: { readonly id: string; readonly sentence: string | undefined }) {
  return sentence === undefined ? null : (
    <p id={id} class="fault" role="alert">
      {sentence}
    </p>
  );
}
