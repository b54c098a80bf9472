/** A tag with a light where its hole would be. Decoration: the name stands beside it. */
export function Logo() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden focusable="false">
      <path
        d="M3.2 5.6A2.4 2.4 0 0 1 5.6 3.2h6.1c.6 0 1.2.25 1.7.7l6.7 6.7a2.4 2.4 0 0 1 0 3.4l-6.1 6.1a2.4 2.4 0 0 1-3.4 0l-6.7-6.7a2.4 2.4 0 0 1-.7-1.7Z"
        fill="var(--ink)"
      />
      <circle cx="8.6" cy="8.6" r="2.6" fill="var(--glow)" />
    </svg>
  );
}
