/** Points of the standard normal distribution: R `qnorm(0.975)` and `qnorm(0.8)` at 16 digits. */
export const NORMAL_975 = 1.959963984540054;
export const NORMAL_80 = 0.8416212335729143;
