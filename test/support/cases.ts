/** Whether tests take as long as they like: `npm run test:long`. */
export const IS_LONG = process.env.TEST_LONG === '1';

/** How many cases, rounds or requests a test takes: `few` when all tests run, `many` with `npm run test:long`. */
export const cases = (few: number, many: number) => (IS_LONG ? many : few);
