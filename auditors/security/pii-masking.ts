import {defineCheck} from '../../source/domain/check.ts';
import type {Evidence} from '../../source/domain/evidence.ts';
import {count, list, place} from '../../source/domain/place.ts';
import type {Hit} from '../../source/domain/signal.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {logsPerson, masksCentrally, masksValue, personalWord, tracker} from '../lexicon/pii-masks.ts';
import {serverStart} from '../lexicon/server-signals.ts';

/** What is masked stands in the lines of the setting. @unit lines */
const near = 25;
/** Masks of the screen, of bits and of networks are none of data. */
const otherMask =
	/netmask|subnet|bitmask|input_?mask|mask-image|css|className|umask|attention_mask|mask_token|react-input-mask|\.tsx$|maskable|\bmask:\s*['"]9/i;
/** A hook of the error tracker may as well drop whole events: it masks where it takes something out of them. */
const isHook = /before_?[sS]end/;
const takesOut =
	/redact|mask|scrub|strip|sanit|anonymi|filtered|\bdel\b|\bdelete\b|\.pop\(|=\s?(?:null|None|undefined|""|'')\s*[;,)]?\s*$/im;
/** A list of fields says what is hidden, and only its file from whom: answers of an API leave fields out as well. */
const isList = /\bsensitive_?(?:[fF]ields|[kK]eys)\b/;
const aboutLogs = /log|sentry|bugsnag|rollbar|telemetry|monitor/i;
/** Asked for, personal data goes out: the word stands in the setting itself. */
const sendsPerson = /send_?default_?pii\s*[=:]\s*(?:true)?\S*/gi;

/** What is written to a test's or a build's screen, and what masks a person's data on the same line. */
const harmless =
	/mask|redact|anonymi|obfuscat|\*{3}|hash|test|demo|example|usage|help|\bfull_?name\((?:func|fn|cls|self|type|obj|module)\b/i;

/** What only developers run logs on their own screens. */
const beside =
	/(^|\/)(scripts?|seed\w*|cli|bin|tools?|dev|hack|migrations?)\/|(^|\/)(?:db[-_.])?seed(?:er|s|ing)?\.[a-z]{1,5}$/;

const oneAFile = (hits: readonly Hit[]): readonly Evidence[] =>
	[...Map.groupBy(hits, ({path}) => path).values()].flatMap(([hit]) => (hit === undefined ? [] : [place(hit)]));

/** Personal data is masked or redacted before logs and third parties get it. */
export const piiMasking = defineCheck({
	id: 'pii-masking',
	signals: {masksCentrally, masksValue, logsPerson, tracker, serverStart},
	decide: ({found, text, code}) => {
		const lives = ({path, text: line}: Hit): boolean =>
			code.isReachable(path) !== false && !otherMask.test(line) && !otherMask.test(path) && !beside.test(path);
		const settings = found.masksCentrally.filter(lives).filter(({path, text: line}) => {
			if (isList.test(line)) return aboutLogs.test(path);
			if (!isHook.test(line)) return true;
			const [, hook] = /before_?send\w{0,20}\s{0,2}[=:]\s{0,2}([A-Za-z_]\w{2,60})\s{0,2}(?:,|$)/i.exec(line) ?? [];
			// What the hook of another file does is told by its name alone.
			const isElsewhere = hook !== undefined && !code.definitionsIn(path).some(({name}) => name === hook);
			return isElsewhere || takesOut.test(text(path) ?? '');
		});
		const isPersonal = ({path, line}: Hit): boolean =>
			personalWord.test(
				(text(path) ?? '')
					.split('\n')
					.slice(Math.max(0, line - 3), line + near)
					.join('\n')
					.replace(sendsPerson, ''),
			);
		const central = settings.filter(isPersonal);
		const secretsOnly = settings.filter(hit => !isPersonal(hit));
		const values = found.masksValue.filter(
			hit => lives(hit) && !/(api_?key|token|secret|password)/i.test(hit.text.replace(/email|phone|card/gi, '')),
		);
		const leaks = found.logsPerson.filter(
			hit => code.isReachable(hit.path) !== false && !harmless.test(hit.text) && !beside.test(hit.path),
		);
		const leakNames = list([...new Set(leaks.map(({path, line}) => `${path}:${line}`))], 3);
		const masks = [...oneAFile(central), ...oneAFile(values)];
		const out = [...oneAFile(leaks), ...found.tracker.map(place)];
		if (central.length > 0 && leaks.length === 0)
			return pass(`personal data is masked on its way out: ${list([...new Set(central.map(({path}) => path))], 3)}`, [
				...masks,
				...oneAFile(secretsOnly),
			]);
		if (central.length > 0 || values.length > 0)
			return partial(
				leaks.length > 0
					? `personal data is masked in ${list([...new Set([...central, ...values].map(({path}) => path))], 3)}, but ${count(leaks.length, 'line')} of log take it as it is: ${leakNames}`
					: `personal data is masked in ${list([...new Set(values.map(({path}) => path))], 3)} only, not in the logger or the error tracker`,
				[...masks.slice(0, 6), ...out],
				central.length > 0 ? 60 : 35,
			);
		if (secretsOnly.length > 0)
			return partial(
				`the logs or the error tracker are filtered (${secretsOnly[0]?.path}), but no rule for personal data was seen`,
				[...oneAFile(secretsOnly), ...out],
				30,
			);
		return fail(
			leaks.length > 0
				? `nothing masks personal data, and ${count(leaks.length, 'line')} of log take it: ${leakNames}`
				: `nothing masks personal data before ${found.tracker.length > 0 ? 'the error tracker' : 'the logs'} and other services get it`,
			[...out, ...oneAFile(found.serverStart)],
		);
	},
});
