/** Sources of requirements, as reports name them. */
export const TMF630 = 'TMF630';
export const CONTRACT = 'contract';
