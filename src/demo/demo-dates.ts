import { DateTime } from 'luxon';

/** Time zone of the demo operator: its days, its working hours and its billing periods. */
export const TIME_ZONE = 'Europe/London';

/** Completed days of the billing period on the day of loading. */
const DAYS_INTO_PERIOD = 20;

const SATURDAY = 6;

/** Public holidays on which nobody works, by month and day; on 24 December, work ends at noon. */
const HOLIDAYS = { '01-01': "New Year's Day", '12-25': 'Christmas Day', '12-26': 'Boxing Day' };
const HALF_HOLIDAY = { '12-24': 'Christmas Eve' };

/** A type, because an interface is not assignable to a JSON object. */
type Period = {
  readonly startDateTime: string;
  readonly endDateTime: string;
};

/** A date on which the working hours differ. */
export interface SpecialDay {
  readonly date: string;
  readonly description: string;
  readonly isHalf: boolean;
}

/** Dates of the demo data, counted from the day of loading in the operator's time zone. */
export class DemoDates {
  private readonly today: DateTime;

  constructor(now: Date) {
    this.today = DateTime.fromJSDate(now, { zone: TIME_ZONE }).startOf('day');
  }

  /** The instant of a local time, such as `09:30`, this many days after today; a negative number is before today. */
  at(days: number, time: string): string {
    const [hour, minute] = time.split(':').map(Number);
    return instant(this.today.plus({ days }).set({ hour, minute }));
  }

  /** The period between two local times of one day. */
  during(days: number, from: string, to: string): Period {
    return { startDateTime: this.at(days, from), endDateTime: this.at(days, to) };
  }

  /** The current billing period: a month that began 20 days ago. */
  get billingPeriod(): Period {
    return period(this.periodStart, this.periodStart.plus({ months: 1 }));
  }

  /** The current calendar month. */
  get month(): Period {
    const start = this.today.startOf('month');
    return period(start, start.plus({ months: 1 }));
  }

  /** The validity of the operator's catalog and contracts: four calendar years, of which this is the second. */
  get validity(): Period {
    const start = this.today.startOf('year').minus({ years: 1 });
    return period(start, start.plus({ years: 4 }));
  }

  /** The number of days from today to the start of the billing period this many months before the current one. */
  daysToPeriod(monthsBefore: number): number {
    return this.daysTo(this.periodStart.minus({ months: monthsBefore }));
  }

  /** The number of days from today to the nth full working day after today, from Monday to Friday. */
  daysToWorkingDay(n: number): number {
    const special = new Set(this.specialDays.map(({ date }) => date));
    let day = this.today;
    for (let found = 0; found < n; ) {
      day = day.plus({ days: 1 });
      if (day.weekday < SATURDAY && !special.has(dateOf(day))) found += 1;
    }
    return this.daysTo(day);
  }

  /** Holidays of this year and the next, in order of date. */
  get specialDays(): SpecialDay[] {
    const named = [...entriesOf(HOLIDAYS, false), ...entriesOf(HALF_HOLIDAY, true)];
    const { year } = this.today;
    return [year, year + 1]
      .flatMap((each) => named.map((day) => ({ ...day, date: `${each}-${day.date}` })))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  private get periodStart(): DateTime {
    return this.today.minus({ days: DAYS_INTO_PERIOD });
  }

  private daysTo(day: DateTime): number {
    return Math.round(day.diff(this.today, 'days').days);
  }
}

const entriesOf = (days: Readonly<Record<string, string>>, isHalf: boolean): SpecialDay[] =>
  Object.entries(days).map(([date, description]) => ({ date, description, isHalf }));

const dateOf = (day: DateTime) => day.toFormat('yyyy-MM-dd');
const instant = (time: DateTime) => time.toJSDate().toISOString().replace('.000Z', 'Z');
const period = (start: DateTime, end: DateTime): Period => ({
  startDateTime: instant(start),
  endDateTime: instant(end),
});
