const DAY = 86_400_000;

/** Who the story is about. */
export const jane = (role: string) => ({ id: 'jane', name: 'Jane', role, '@referredType': 'Individual' });

/** Who comes. */
export const MIRA = { id: 'mira', name: 'Mira', '@referredType': 'Individual' };

/** The whole day so many days from now, in UTC. */
export function dayFrom(days: number) {
  const begin = Math.floor(Date.now() / DAY + days) * DAY;
  const [startDateTime, endDateTime] = [begin, begin + DAY].map((at) => new Date(at).toISOString());
  return { startDateTime, endDateTime } as { startDateTime: string; endDateTime: string };
}

export const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
