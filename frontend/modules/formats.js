const LEAST_PERCENT = 0.005;

/** Numbers and times as the reader writes them, in the store's time zone. */
export class Formats {
  /**
   * @param {string} locale
   * @param {string} zone IANA name
   * @param {import("./catalog.js").Catalog} catalog holds the unit patterns
   */
  constructor(locale, zone, catalog) {
    this.zone = zone;
    this.catalog = catalog;
    this.integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.shorts = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
    this.decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    this.percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    this.changes = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" });
    this.weekdays = new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" });
    this.times = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    this.dates = new Intl.DateTimeFormat(locale, {
      timeZone: zone, day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
    });
  }

  /** @param {number} value */
  number(value) {
    return this.integers.format(value);
  }

  /**
   * For narrow places: five digits and more in short.
   * @param {number} value
   */
  short(value) {
    return value < 10_000 ? this.number(value) : this.shorts.format(value);
  }

  /**
   * Little is not nothing: "<1%".
   * @param {number} ratio 0 to 1
   */
  percent(ratio) {
    return ratio > 0 && ratio < LEAST_PERCENT ? `<${this.percents.format(0.01)}` : this.percents.format(ratio);
  }

  /** @param {number} value */
  decimal(value) {
    return this.decimals.format(value);
  }

  /** @param {number} ratio relative change, 0.1 is a tenth more; always with its sign */
  change(ratio) {
    return this.changes.format(ratio);
  }

  /** @param {number} day 0 is Monday */
  weekday(day) {
    return this.weekdays.format(Date.UTC(2024, 0, 1 + day));
  }

  /** @param {string | number} instant */
  time(instant) {
    return this.times.format(new Date(instant));
  }

  /** @param {string | number} instant */
  dateTime(instant) {
    return this.dates.format(new Date(instant));
  }

  /**
   * The time of day, with the date when it was on another day.
   * @param {string} instant
   */
  recent(instant, now = Date.now()) {
    return now - Date.parse(instant) < 43_200_000 ? this.time(instant) : this.dateTime(instant);
  }

  /**
   * One unit, rounded down, at least a second: "45 s", "2 min", "3 h".
   * @param {number} millis
   */
  age(millis) {
    const seconds = Math.max(1, Math.floor(millis / 1000));
    if (seconds < 60) return this.catalog.text("unit.second", this.number(seconds));
    if (seconds < 3600) return this.catalog.text("unit.minute", this.number(Math.floor(seconds / 60)));
    return this.catalog.text("unit.hour", this.number(Math.floor(seconds / 3600)));
  }

  /** @param {number | null} seconds mean dwell time; null when nobody came */
  dwell(seconds) {
    if (seconds === null) return "–";
    return seconds < 100
      ? this.catalog.text("unit.second", this.decimals.format(seconds))
      : this.catalog.text("unit.minute", this.decimals.format(seconds / 60));
  }
}
