/** The keys of a store, and what can be done with them. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keysOf } from '../access';
import { useLanguage } from '../language/Language';
import { KeyList } from './KeyList';
import { KeysHead } from './KeysHead';
import { type Task, TaskDialog } from './TaskDialog';
import { useKeyList } from './useKeyList';
import { useTold } from './useTold';

interface KeysOfStoreProps {
  readonly storeId: string;
  readonly token: string;
  readonly onSessionEnded: () => void;
  /** What chooses the store. */
  readonly children: ComponentChildren;
}

export function KeysOfStore({ storeId, token, onSessionEnded, children }: KeysOfStoreProps) {
  const { words } = useLanguage();
  const access = useMemo(() => keysOf(storeId, token), [storeId, token]);
  const list = useKeyList(access, onSessionEnded);
  const [task, setTask] = useState<Task>();
  const [told, tell] = useTold();
  const heading = useRef<HTMLHeadingElement>(null);
  const revoked = useRef(false);

  // The button that led to a revocation is not there any more.
  useLayoutEffect(() => {
    if (!task && revoked.current) heading.current?.focus();
    revoked.current = false;
  }, [task]);

  const begin = (next: Task): void => {
    tell('');
    setTask(next);
  };
  const end = ({ kind }: Task, name: string): void => {
    revoked.current = kind === 'revoke';
    tell({ create: words.wasCreated, regenerate: words.wasRegenerated, revoke: words.wasRevoked }[kind](name));
    setTask(undefined);
  };
  return (
    <>
      <KeysHead heading={heading} {...(list.keys && { onCreate: () => begin({ kind: 'create' }) })}>
        {children}
      </KeysHead>
      <KeyList
        list={list}
        onRegenerate={(of) => begin({ kind: 'regenerate', of })}
        onRevoke={(of) => begin({ kind: 'revoke', of })}
      />
      {task && (
        <TaskDialog
          task={task}
          access={access}
          onSessionEnded={onSessionEnded}
          onCancel={() => setTask(undefined)}
          onChanged={list.reload}
          onDone={(name) => end(task, name)}
        />
      )}
      <p class="told" role="status">
        {told}
      </p>
    </>
  );
}
