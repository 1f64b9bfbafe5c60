import {expect, test} from 'vitest';
import {addMonths, dayBefore} from '../../source/assessment/dates.ts';
import {minutesLeft, paceOf} from '../../source/assessment/pace.ts';

test('before three answers the usual pace counts', () => {
	expect(minutesLeft(20, [1000, 1000])).toBe(10);
});

test("then it is the person's own, in which a coffee break does not count", () => {
	expect(paceOf([10_000, 12_000, 3_600_000])).toBe(12_000);
	expect(minutesLeft(20, [12_000, 12_000, 12_000])).toBe(4);
});

test('nothing open takes no time, and anything open at least a minute', () => {
	expect(minutesLeft(0, [])).toBe(0);
	expect(minutesLeft(1, [])).toBe(1);
});

test('months are added by the calendar', () => {
	expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
	expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
	expect(dayBefore('2026-03-01')).toBe('2026-02-28');
});
