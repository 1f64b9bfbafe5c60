import fc from 'fast-check';
import {expect, test} from 'vitest';
import {addingUp} from '../../source/reporters/document/shares.ts';
import {exact} from '../../source/reporters/document/words.ts';

test('rounded parts add up to their total, and each is within a hundredth of its value', () => {
	fc.assert(
		fc.property(fc.array(fc.double({min: 0, max: 100, noNaN: true}), {maxLength: 12}), values => {
			const parts = addingUp(values);
			const [sum, total] = [parts, values].map(list => list.reduce((all, value) => all + value, 0));
			expect(exact((sum ?? 0) + 1e-6)).toBe(exact(total ?? 0));
			for (const [n, part] of parts.entries())
				expect(Math.abs(part - (values[n] ?? 0))).toBeLessThanOrEqual(0.01 + 1e-9);
		}),
	);
});
