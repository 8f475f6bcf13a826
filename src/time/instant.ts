/** Epoch milliseconds, UTC. */
export type Instant = number;
/** `YYYY-MM-DD`, a day on the calendar of Europe/Amsterdam. */
export type LocalDate = string;
