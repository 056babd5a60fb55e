/** The rooms of payments on the desk. */
export const paymentsAddress = "/payments";
export const ratesAddress = `${paymentsAddress}/rates`;
