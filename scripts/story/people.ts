const DAY = 86_400_000;

/** The customer. */
export const jane = (role: string) => ({ id: 'jane', name: 'Jane', role, '@referredType': 'Individual' });

/** The technician. */
export const MIRA = { id: 'mira', name: 'Mira', '@referredType': 'Individual' };

/** Returns the day that is `days` from today, in UTC. */
export function dayFrom(days: number) {
  const begin = Math.floor(Date.now() / DAY + days) * DAY;
  const [startDateTime, endDateTime] = [begin, begin + DAY].map((at) => new Date(at).toISOString());
  return { startDateTime, endDateTime } as { startDateTime: string; endDateTime: string };
}

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
