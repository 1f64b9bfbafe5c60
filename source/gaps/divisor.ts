/** The greatest number by which both can be divided without rest; 0 divides nothing and takes the other's place. Euclid. */
export const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
