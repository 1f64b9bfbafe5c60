// Scripts that do what their first word says: `case $1 in test) … ;; lint) … ;; esac`.
import {wordsOf} from './shell-words.ts';

/** What a function of bash is told, or the script itself, by its first word. */
const dispatch =
	/^[ \t]{0,8}case[ \t]+["']?\$\{?(?:1|@|\*|[a-z_]\w{0,30}|[A-Z_]{3,30})(?::?-[^}\s]{0,40})?\}?["']?[ \t]+in\b[^\n]*$/m;
/** With fewer branches a script is read whole: what it leaves out is little. */
const minBranches = 4;
/** The label of a branch, alone on its line or with its commands. */
const label = /^[ \t]{0,12}\(?(["']?[\w.:*?@-]{1,60}["']?(?:[ \t]?\|[ \t]?["']?[\w.:*?@-]{1,60}["']?){0,12})[ \t]?\)/gm;

type Branch = {readonly names: readonly string[]; readonly from: number; readonly to: number};

const branchesOf = (body: string): readonly Branch[] => {
	const labels = [...body.matchAll(label)].slice(0, 400);
	const found: Branch[] = [];
	let free = 0;
	for (const match of labels) {
		// A label inside a branch belongs to a `case` of its own.
		if (match.index < free) continue;
		const from = match.index + match[0].length;
		const end = body.indexOf(';;', from);
		const to = end === -1 ? body.length : end;
		free = to;
		found.push({names: (match[1] ?? '').split('|').map(name => name.trim().replace(/["']/g, '')), from, to});
	}
	return found;
};

/**
 * The part of a script that a call runs: what stands before its dispatch and the branch that the first word names; the
 * whole script where it does not dispatch, or by another word.
 * @param call the command with its words: `./.ci/validation.sh checkstyle`
 */
export const calledPart = (script: string, call: string): string => {
	const found = dispatch.exec(script);
	if (found === null) return script;
	const words = wordsOf(call);
	const at = words.findIndex(word => /\/|\.(?:sh|bash)$/.test(word));
	const wanted = words.slice(at + 1).find(word => !word.startsWith('-'));
	if (at === -1 || wanted === undefined) return script;
	const body = script.slice(found.index + found[0].length);
	const branches = branchesOf(body);
	const branch = branches.find(({names}) => names.includes(wanted));
	if (branches.length < minBranches || branch === undefined) return script;
	return `${script.slice(0, found.index)}\n${body.slice(branch.from, branch.to)}`;
};

/** A function of a shell script begins: `tests() {`. */
const functionHead = /^(?:function[ \t]+)?(\w{1,60})[ \t]?\(\)[ \t]?\{[ \t]*$/gm;
const firstWord = /^[ \t]{0,12}(?:exec[ \t]+)?(\w{1,60})\b/gm;

/** What an entry point runs for a word that it knows: that branch, and the functions of the script that the branch calls. */
export const branchFor = (script: string, word: string): string | undefined => {
	const found = dispatch.exec(script);
	if (found === null) return undefined;
	const body = script.slice(found.index + found[0].length);
	const branch = branchesOf(body).find(({names}) => names.includes(word));
	if (branch === undefined) return undefined;
	const own = body.slice(branch.from, branch.to);
	const called = new Set([...own.matchAll(firstWord)].map(([, name = '']) => name));
	const functions = [...script.matchAll(functionHead)].slice(0, 100).flatMap(match => {
		if (!called.has(match[1] ?? '')) return [];
		const from = match.index + match[0].length;
		const end = script.indexOf('\n}', from);
		return [script.slice(from, end === -1 ? script.length : end)];
	});
	return [own, ...functions].join('\n');
};
