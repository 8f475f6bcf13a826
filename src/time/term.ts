/** A term is a length. Three ways of counting, never mixed, and the working days in which court practice speaks. */
export interface WallClockTerm {
  counting: 'wall-clock';
  count: number;
  unit: 'days';
}
export interface ClockHoursTerm {
  counting: 'clock-hours';
  count: number;
  unit: 'hours';
}
export interface CalendarTerm {
  counting: 'calendar';
  count: number;
  unit: 'days' | 'weeks' | 'years';
  /** Does the Algemene termijnenwet apply? Its own article 4 may still exclude the term. */
  atw: boolean;
}
export interface WorkingDaysTerm {
  counting: 'working-days';
  count: number;
  unit: 'working-days';
}
export type Term = WallClockTerm | ClockHoursTerm | CalendarTerm | WorkingDaysTerm;
