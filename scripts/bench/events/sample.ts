/** Appointment of typical size. */
export const APPOINTMENT = {
  category: 'installation',
  description: 'Fibre into the boathouse',
  externalId: 'A-4711',
  status: 'initialized',
  validFor: { startDateTime: '2026-04-14T09:00:00.000Z', endDateTime: '2026-04-14T12:00:00.000Z' },
  relatedParty: [
    {
      id: '7',
      href: '/party/7',
      name: 'Marrowby Lifeboat Trust',
      role: 'customer',
      '@referredType': 'Party',
    },
    { id: '12', href: '/party/12', name: 'Ben Okoro', role: 'technician', '@referredType': 'Party' },
  ],
  note: [{ author: 'Rosa Quill', text: 'If the boat is out, the key is at the harbour office.' }],
};
