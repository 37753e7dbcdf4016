/** Blocks the event loop for this many milliseconds. */
export function block(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** Counts the turns of the event loop until it is stopped. */
export function countTurns() {
  let turn = 0;
  let isCounting = true;
  const next = () => {
    turn += 1;
    if (isCounting) setImmediate(next);
  };
  next();
  return {
    count: () => turn,
    stop: () => {
      isCounting = false;
    },
  };
}
