/** The few drawings of the console. They say nothing that is not written beside them. */

const PATHS = {
  mark: 'M4 9.5 6 4h12l2 5.5M4 9.5h16M4 9.5V20h16V9.5M4 9.5a2.67 2.67 0 0 0 5.33 0 2.67 2.67 0 0 0 5.34 0 2.67 2.67 0 0 0 5.33 0M10 20v-5h4v5',
  key: 'M15.5 4a4.5 4.5 0 1 1-1.6 8.7L12 14.6V17H9.6v2.4H7.2V21H4v-3.4l6.3-6.3A4.5 4.5 0 0 1 15.5 4ZM16.5 7.5h.01',
  plus: 'M12 5v14M5 12h14',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 20h18.4L12 4ZM12 10v4.5M12 17.2v.01',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
