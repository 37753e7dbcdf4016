/** Sources of requirements, as shown in reports. */
export const TMF630 = 'TMF630';
export const CONTRACT = 'contract';
