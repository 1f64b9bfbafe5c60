const blocks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Which of n equal steps a score stands on. @param score 0-100 */
const step = (score: number, steps: number): number =>
	Math.min(steps - 1, Math.max(0, Math.floor((score * steps) / 100)));

/**
 * Scores as a line of bars, each from 0 to 100 and not from the least to the most, so that a small change looks small.
 * Without Unicode each is the digit of its tens.
 */
export const sparkline = (scores: readonly number[], hasUnicode: boolean): string =>
	scores.map(score => (hasUnicode ? blocks[step(score, blocks.length)] : String(step(score, 10)))).join('');
