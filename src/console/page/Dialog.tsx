/** A dialog before the page: the browser keeps the focus in it, and gives it back when it is gone. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useLanguage } from '../language/Language';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  /** Also what Escape does; without it, the dialog can only be left by what it offers. */
  readonly onClose?: (() => void) | undefined;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const { words } = useLanguage();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const onCancel = (event: Event): void => {
    event.preventDefault();
    onClose?.();
  };
  // A browser closes it at the second Escape, whatever the first one was answered.
  const onClosed = (): void => {
    if (!dialog.current) return;
    if (onClose) onClose();
    else dialog.current.showModal();
  };
  return (
    <dialog ref={dialog} class={wide ? 'wide' : ''} aria-labelledby={titleId} onCancel={onCancel} onClose={onClosed}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" class="quiet square" aria-label={words.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
      </header>
      {children}
    </dialog>
  );
}
