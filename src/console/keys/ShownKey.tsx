/** A new key, this once: it is kept nowhere, and gone when the dialog is. */
import { useRef, useState } from 'preact/hooks';
import type { ShownApiKey } from '../access';
import { useLanguage } from '../language/Language';
import { Dialog } from '../page/Dialog';
import { Icon } from '../page/Icon';
import { copyText } from './copyText';

interface ShownKeyProps {
  readonly shown: ShownApiKey;
  readonly onDone: () => void;
}

export function ShownKey({ shown, onDone }: ShownKeyProps) {
  const { words } = useLanguage();
  const [copied, setCopied] = useState<boolean>();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = (): void => {
    if (field.current) void copyText(field.current).then(setCopied);
  };
  return (
    <Dialog title={words.shownTitle} wide>
      <div class="dialog-body">
        <p id="shown-lead">{words.shownLead(shown.name)}</p>
        <div class="secret">
          <textarea
            ref={field}
            rows={1}
            dir="ltr"
            readOnly
            spellcheck={false}
            aria-label={words.key}
            value={shown.key}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <button type="button" class="primary" autofocus aria-describedby="shown-lead" onClick={copy}>
            {copied && <Icon name="check" />}
            {copied ? words.copied : words.copy}
          </button>
        </div>
        <p role="status" class={copied === false ? 'hint' : 'unseen'}>
          {copied === undefined ? '' : copied ? words.copied : words.copyFailed}
        </p>
      </div>
      <div class="dialog-actions">
        <button type="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </Dialog>
  );
}
