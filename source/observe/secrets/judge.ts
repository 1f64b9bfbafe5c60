import type {FileEntry} from '../../domain/file.ts';
import {printable} from '../../domain/printable.ts';
import type {SecretFinding} from '../../domain/secret.ts';
import {entropy, mixing} from './entropy.ts';
import {mask} from './mask.ts';
import type {SecretMatch} from './match.ts';
import {isPlaceholder} from './placeholder.ts';

/** Folders and names for trying things out, whatever their role. */
const trialPath =
	/(^|[/._-])(tests?|testing|testdata|testutils?|fixtures?|mocks?|stubs?|fakes?|specs?|e2e|examples?|samples?|demos?|snapshots?|__snapshots__|playground|tutorials?|cookbook|seeds?|seeders?|factories)([/._-]|$)|(Tests?|Fixtures?|Mocks?|Factory)([/.]|$)|(^|\/)phpunit[^/]{0,40}\.xml/i;
/** Descriptions of an API and collections of calls hold examples. */
const describedPath = /(^|[/._-])(openapi|swagger|api[-_]?docs?|postman[\w-]*)([/._-].*)?\.(ya?ml|json)$/i;
/** Settings of test runs are no templates that people fill in. */
const testRunPath = /(^|[/._-])(tests?|testing|e2e|ci|dusk)([/._-]|$)/i;
/** What runs on a developer's machine only. */
const localPath =
	/(^|[/._-])(local|localhost|dev|devel|development|devcontainer|ddev|lando|vagrant|sandbox|minikube|kind|tilt|skaffold)([/._-]|$)|launchsettings|(^|\/)(docker-)?compose[^/]*\.ya?ml$/i;
/** Keys that a framework makes for each installation. */
const ownKey = /^Laravel application key$/;
const trialRoles = new Set(['test', 'docs', 'example']);
const trialWords =
	/\b(exa?mple|sample|dummy|fake|placeholder|not[- ]a?[- ]?real|for (unit )?test(s|ing)|test (key|token|secret))\b/i;
/** What people write beside a key that is no secret in an installed program. */
const publicWords =
	/\b(safe|fine|okay|ok) to (be )?(embed|commit|publish|shar|expos|check|includ|hard-?cod)\w*|\b(is|are) not (a |really |actually )*(secret|confidential)\b|\b(public by design|intentionally public)\b/i;
/** Forms that are meant for trying out, by their own prefix. */
const trialForm = /^(sk|rk)_test_/;
/** Forms whose random part starts behind a fixed beginning. */
const prefix =
	/^(sk|rk|pk|sb|whsec|ghp|gho|ghu|ghs|ghr|github_pat|glpat|npm|hf|gsk|xox[a-z]|AIza|GOCSPX|lsv2|dop_v1|SG)[-_.](test_|live_|proj-|secret_)?/;

const minFormatEntropy = 3;
/** `xoxb-secret-bot-token-12345` has nearly none; random text has about 0.5. */
const minFormatMixing = 0.1;
const minBody = 16;

const isDrained = (match: SecretMatch): boolean => {
	if (match.form !== 'format') return false;
	const body = match.value.replace(prefix, '');
	if (isPlaceholder(body) || !/\d/.test(body)) return true;
	return body.length >= minBody && (entropy(body) < minFormatEntropy || mixing(body) < minFormatMixing);
};

/** A key for a browser or an app, which every user of it can read. */
const isWebKey = (kind: string, line: string, text: string): boolean =>
	kind === 'Google API key' &&
	(/NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|PUBLIC_|firebase/i.test(line) ||
		/authDomain|auth_domain|firebaseapp\.com|messagingSenderId|mobilesdk_app_id|google_app_id|GCM_SENDER_ID|maps\.googleapis\.com\/maps\/api\/js/i.test(
			text,
		));

/** How much before a value belongs to it: its line and the one above. @unit characters */
const reachBack = 240;
const before = ({index}: SecretMatch, text: string): string =>
	text
		.slice(Math.max(0, index - reachBack), index)
		.split('\n')
		.slice(-2)
		.join('\n');

/** The value of `examples=[…]`, `example: …` or `@example …`: what a schema shows its readers. */
const shownAsExample =
	/(?<![\w.])@?["']?examples?["']?(?:\s{0,4}(?:=>|=|:)|\()?\s{0,4}[[({]?\s{0,40}["'`]?(?:Bearer )?$/i;

/** A pipeline that sets the environment of tests holds what only its own run accepts. */
const testRun =
	/^[ \t]*(?:NODE_ENV|RAILS_ENV|RACK_ENV|APP_ENV|MIX_ENV|DJANGO_ENV|FLASK_ENV|ENVIRONMENT):[ \t]*["']?test(?:ing)?["']?[ \t]*$/m;
const isOfTestRun = ({role}: FileEntry, {index}: SecretMatch, text: string): boolean =>
	role === 'ci' && testRun.test(text.slice(Math.max(0, index - nearTestRun), index + nearTestRun));
/** How far the variables of one step or workflow stand apart. @unit characters */
const nearTestRun = 600;

type Strength = Pick<SecretFinding, 'strength' | 'reason'>;

const weak = (reason: string): Strength => ({strength: 'weak', reason});

const grade = (match: SecretMatch, file: FileEntry, line: string, text: string): Strength | undefined => {
	const isKnownForm = match.form === 'format' || match.form === 'private-key';
	// People fill a template in, and commit it with their key.
	const isFilledTemplate = file.language === 'env' && match.form === 'format' && !testRunPath.test(file.path);
	const isTrial =
		!isFilledTemplate && (trialRoles.has(file.role) || trialPath.test(file.path) || describedPath.test(file.path));
	if (isTrial)
		return isKnownForm
			? weak(
					`it lies among ${file.role === 'docs' ? 'documents' : 'tests and examples'}: make sure that nothing accepts it`,
				)
			: undefined;
	if (isKnownForm && shownAsExample.test(before(match, text))) return undefined;
	if (isWebKey(match.kind, line, text))
		return weak('Firebase and browser keys are public by design: restrict it to your apps and APIs');
	if (trialForm.test(match.value))
		return weak('the provider’s test mode: it moves no money, yet opens the test account');
	if (isKnownForm && trialWords.test(line)) return weak('its own line calls it an example');
	if (publicWords.test(before(match, text))) return weak('a comment beside it says that it may be public');
	if (match.form === 'assignment' && isOfTestRun(file, match, text))
		return weak('it stands beside the environment of a test run: make sure that nothing else accepts it');
	if (match.weakBecause !== undefined) return weak(match.weakBecause);
	if (localPath.test(file.path)) {
		// A provider's key opens its account wherever it lies; an application's own guards what that copy stored.
		return match.form === 'format' && !ownKey.test(match.kind)
			? live(match)
			: weak('by its path it serves local development only');
	}

	return live(match);
};

const reasons: Readonly<Record<SecretMatch['form'], string>> = {
	format: 'it has the provider’s own form and stands in a production path: revoke it, then read it from a secret store',
	'private-key': 'whoever reads the repository can sign or decrypt with it: replace the key and keep it out of git',
	manifest: 'base64 is no protection: change it, then use a sealed or external secret',
	assignment: 'random-looking and in a production path: change it, then read it from a secret store',
	connection: 'a password for a host that is not local: change it, then read it from a secret store',
};

const live = (match: SecretMatch): Strength => ({strength: 'live', reason: reasons[match.form]});

/** Turns a match into a masked finding, or into nothing when it is a placeholder or a test's fake. */
export const judge = (match: SecretMatch, file: FileEntry, text: string): SecretFinding | undefined => {
	if (isDrained(match)) return undefined;
	const start = text.lastIndexOf('\n', match.index - 1) + 1;
	const end = text.indexOf('\n', match.index);
	const lineText = text.slice(start, Math.min(end === -1 ? text.length : end, start + 1000));
	const strength = grade(match, file, lineText, text);
	if (strength === undefined) return undefined;
	let line = 1;
	for (let at = text.indexOf('\n'); at !== -1 && at < match.index; at = text.indexOf('\n', at + 1)) line++;
	return {path: file.path, line, kind: printable(match.kind), masked: printable(mask(match.value)), ...strength};
};
