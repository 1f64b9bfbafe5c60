import type {Thresholds} from '../commands/thresholds.ts';
import {type Severity, severities} from '../domain/severity.ts';
import type {UserError} from '../errors.ts';
import type {Flags, FlagTable} from './command.ts';

/** The flags that make a pipeline fail. */
export const thresholdFlags = {
	'fail-under': {type: 'string', multiple: true},
	'fail-on': {type: 'string'},
	'max-gaps': {type: 'string', multiple: true},
} as const satisfies FlagTable;

/** Their lines in the help. */
export const thresholdHelp = `  --fail-under <n>     exit with 1 when the score (its low end) is below n, 0-100
  --fail-under <category>=<n>
                       the same for one category, by id or code; may be given several times
  --fail-on <severity> exit with 1 when an open gap is this severe or more: critical, high, medium or low
  --max-gaps <severity>=<n>
                       exit with 1 when more than n gaps of this severity are open; may be given several times`;

type Refuse = (why: string) => UserError;

const readScore = (text: string, whole: string, refuse: Refuse): number => {
	const score = Number(text);
	if (text.trim() === '' || !Number.isFinite(score) || score < 0 || score > 100) {
		throw refuse(`\`--fail-under\` takes a number from 0 to 100, or a category and one, not \`${whole}\``);
	}

	return score;
};

const readSeverity = (text: string, flag: string, refuse: Refuse): Severity => {
	const severity = severities.find(known => known === text);
	if (severity === undefined) throw refuse(`\`${flag}\` takes ${severities.join(', ')}, not \`${text}\``);
	return severity;
};

const readMost = (text: string, refuse: Refuse): readonly [Severity, number] => {
	const [severity = '', most = ''] = text.split('=');
	if (!/^\d{1,6}$/.test(most))
		throw refuse(`\`--max-gaps\` takes a severity and a number, \`high=3\`, not \`${text}\``);
	return [readSeverity(severity, '--max-gaps', refuse), Number(most)];
};

const texts = (given: Flags[string]): readonly string[] => (Array.isArray(given) ? given.map(String) : []);

/** The thresholds that the flags set. @throws UserError for values out of range */
export const readThresholds = (flags: Flags, refuse: Refuse): Thresholds => {
	const under = texts(flags['fail-under']).map(text => {
		const at = text.lastIndexOf('=');
		return [text.slice(0, Math.max(0, at)), readScore(text.slice(at + 1), text, refuse)] as const;
	});
	const whole = under.filter(([category]) => category === '').map(([, score]) => score);
	const single = under.filter(([category]) => category !== '');
	const most = texts(flags['max-gaps']).map(text => readMost(text, refuse));
	const on = flags['fail-on'];
	return {
		...(whole.length === 0 ? {} : {failUnder: Math.max(...whole)}),
		...(single.length === 0 ? {} : {failUnderCategory: Object.fromEntries(single)}),
		...(typeof on === 'string' ? {failOn: readSeverity(on, '--fail-on', refuse)} : {}),
		...(most.length === 0 ? {} : {maxGaps: Object.fromEntries(most)}),
	};
};
