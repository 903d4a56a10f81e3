/** The device's clock, in milliseconds since 1970. That of `performance` may stand still while a device sleeps. */
export function readClock(): number {
  return new Date().getTime();
}
