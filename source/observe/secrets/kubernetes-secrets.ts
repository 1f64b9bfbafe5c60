import type {SecretMatch, SecretRule} from './match.ts';
import {isPlaceholder} from './placeholder.ts';

const secretKind = /^([ \t]{0,20})(?:- )?kind:[ \t]{0,4}["']?Secret["']?[ \t\r]{0,4}(?:#.*)?$/;
const entry = /^([ \t]*)["']?([\w.-]+)["']?:[ \t]+(.*)$/;
/** Names under which a Secret keeps what is secret; beside them it holds users, hosts and certificates. */
const secretName =
	/pass|pwd|secret|token|(?:^|[-_.])key$|api[-_.]?key|private|credential|dsn|connection|\bauth\b|salt|htpasswd|\.dockerconfigjson|(?:database|db|redis|mongo\w*|amqp|broker)[-_]?ur[il]/i;
const publicName = /^(tls\.crt|ca\.crt|.*\.(crt|cer|pub)|.*(user(name)?|host|port|public[-_]?key))$/i;

/** A private key under its base64, without its head: the dashes of the head are no placeholder. */
const encodedKey = /^-----BEGIN (?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY-----\s{0,80}([A-Za-z0-9+/=]{60,})/;

const unquote = (value: string): string =>
	value
		.replace(/[ \t]{1,20}#.*$/, '')
		.trim()
		.replace(/^(["'])(.*)\1$/, '$2');

const decode = (value: string): string | undefined => {
	if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value) || value.length % 4 !== 0) return undefined;
	const text = Buffer.from(value, 'base64').toString('utf8').trim();
	return text.includes('\uFFFD') ? value : text;
};

/** Lines of each YAML document with the offset at which it starts. */
const documents = (text: string): readonly {readonly lines: readonly string[]; readonly offset: number}[] => {
	let offset = 0;
	return text.split(/^---.*$/m).map(part => {
		const found = text.indexOf(part, offset);
		offset = found + part.length;
		return {lines: part.split('\n'), offset: found};
	});
};

/** The entries of `data:` and `stringData:` in one document. */
const entriesOf = (
	lines: readonly string[],
	indent: string,
): readonly {name: string; value: string; line: number}[] => {
	const found: {name: string; value: string; line: number}[] = [];
	let section = '';
	for (const [line, raw] of lines.entries()) {
		const text = raw.replace(/\r$/, '');
		const head = /^([ \t]*)(data|stringData):[ \t]*$/.exec(text);
		if (head !== null && head[1] === indent) {
			section = head[2] ?? '';
			continue;
		}

		const [, depth = '', name = '', rest = ''] = entry.exec(text) ?? [];
		if (name === '') continue;
		if (depth.length <= indent.length) section = '';
		if (section === '' || !secretName.test(name) || publicName.test(name)) continue;
		const value = unquote(rest);
		if (/^[|>][-+\d]*$/.test(value)) continue; // key material over several lines is found by its own form
		const plain = section === 'data' ? decode(value) : value;
		if (plain !== undefined) found.push({name, value: plain, line});
	}

	return found;
};

/** Values that stand in the clear, or merely encoded, in Kubernetes manifests of kind Secret. */
export const findKubernetesSecrets: SecretRule = ({file, text}) => {
	if (file.language !== 'yaml' || !text.includes('Secret')) return [];
	return documents(text).flatMap(({lines, offset}): SecretMatch[] => {
		const indent = lines.map(line => secretKind.exec(line)).find(match => match !== null)?.[1];
		if (indent === undefined) return [];
		const starts: number[] = [];
		let at = offset;
		for (const line of lines) {
			starts.push(at);
			at += line.length + 1;
		}

		return entriesOf(lines, indent)
			.map(one => ({...one, key: encodedKey.exec(one.value)?.[1]}))
			.filter(({value, key}) => key !== undefined || (value.length >= 4 && !isPlaceholder(value)))
			.map(({name, value, key, line}) => ({
				kind: `${key === undefined ? 'value of' : 'private key in'} a Kubernetes Secret (\`${name}\`)`,
				value: key ?? value,
				index: starts[line] ?? offset,
				form: 'manifest' as const,
			}));
	});
};
