import type {CodeIndex} from '../../../source/domain/code-index.ts';
import type {Hit} from '../../../source/domain/signal.ts';

const named =
	/\b((?:delete|remove|destroy|erase|anonymi[sz]e|forget|purge|export|download|dump)_?[A-Za-z_]{2,50})\s*(?:[(:=<]|\s=)/i;
const routed = /\.(delete|DELETE|MapDelete|Delete)\(\s*["'`]|@(Delete|DeleteMapping|router\.|app\.)|Route::|MapDelete/;

/** The row of a person is deleted: `user.delete()`. */
const ofCaller = /\b(?:current_)?user\.(?:delete|destroy!?)\b|\buser\(\)->delete\b/;

/** A hit is a route, or a function that some code calls. */
export const isUsed = (hit: Hit, code: CodeIndex): boolean => {
	if (routed.test(hit.text)) return code.isReachable(hit.path) !== false;
	if (ofCaller.test(hit.text)) return true;
	const name = named.exec(hit.text)?.[1];
	if (name === undefined) return false;
	// A call of what a library or a generated client defines is a use by itself.
	if (new RegExp(`\\.${name}\\(`).test(hit.text) && code.definitionsOf(name).length === 0) return true;
	const files = code.filesMentioning(name);
	const elsewhere = files.filter(path => path !== hit.path && code.isReachable(path) !== false);
	return elsewhere.length > 0 || code.mentionsIn(hit.path, name) > 1 || isHandler(hit);
};

/** A function of a controller or a route file is called by its framework. */
const isHandler = (hit: Hit): boolean =>
	/(^|\/)(routes?|controllers?|handlers?|api|endpoints|views|resolvers|actions)(\/|\.|_)/i.test(hit.path) ||
	/controller|resource|resolver/i.test(hit.file.base);
