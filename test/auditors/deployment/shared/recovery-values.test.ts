import {expect, test} from 'vitest';
import {recoveryValue} from '../../../../auditors/deployment/shared/recovery-values.ts';

test.each([
	['RTO: 4 h, RPO: 15 min', '4 h', '15 min'],
	['RTO and RPO: 1 hour', '1 hour', '1 hour'],
	['Recovery time objective (RTO) is 30 minutes', '30 minutes', undefined],
	['Återställningstid: 4 timmar', '4 timmar', undefined],
	['Gjenopprettingstid: 2 timer, maksimalt', '2 timer', undefined],
	['Wiederherstellungszeit: 8 Stunden', '8 Stunden', undefined],
	['RTO: TBD, RPO: 1 h', undefined, '1 h'],
	['RTO: TBD', undefined, undefined],
	['The RTO is important', undefined, undefined],
	['Recovery Time: <5 minutes for service recovery', '<5 minutes', undefined],
])('reads "%s"', (line, rto, rpo) => {
	expect(recoveryValue(line, 'RTO')).toBe(rto);
	expect(recoveryValue(line, 'RPO')).toBe(rpo);
});
