/**
 * How many cases, rounds or requests a test takes: `few` when all tests run, `many` with `TEST_LONG=1`
 * (`npm run test:long`).
 */
export const cases = (few: number, many: number) => (process.env.TEST_LONG === '1' ? many : few);
