import {defineCheck} from '../../source/domain/check.ts';
import {at, count, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';
import {dig, scalar} from '../lexicon/plain.ts';

const owners = /^(?:(?:\.github|\.gitlab|docs?)\/)?CODEOWNERS$/;
const maintainers = /^(?:(?:\.github|docs?)\/)?(?:MAINTAINERS|OWNERS|CODE_?OWNERS)(?:\.(?:md|txt|rst|ya?ml|toml))?$/i;
/** A name of a person or a team: a handle, an address, an approver. */
const names =
	/@[\w-]+|[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,20}|^[ \t]*-[ \t]+[\w-]{2,60}[ \t]*$|^[ \t]*(?:approvers|reviewers):/m;

/** A key that names an owner; a comment about owners names none. */
const ownerKey = /^[ \t]{0,20}(?:-[ \t]{1,4})?["']?(?!repo(?:sitory)?_)(?:\w{1,20}_)?(?:accountable)?owners?["']?:/i;
const ownerLine = (text: string): number => text.split('\n').findIndex(line => ownerKey.test(line)) + 1;

/** A file names who owns what. */
export const codeOwners = defineCheck({
	id: 'code-owners',
	decide: ({files, artefacts, text}) => {
		const named = files.all.filter(
			({path, role}) => (owners.test(path) || maintainers.test(path)) && role !== 'vendored',
		);
		const telling = named.filter(({path}) => {
			const lines = (text(path) ?? '')
				.split('\n')
				.filter(line => !/^\s*#/.test(line) || /\.md$/i.test(path))
				.join('\n');
			return names.test(lines);
		});
		if (telling.length > 0) {
			const places = telling.map(({path}) => {
				const lines = (text(path) ?? '').split('\n');
				const index = lines.findIndex(line => !/^\s*#/.test(line) && /[@-]\s?[\w-]+/.test(line));
				return at(path, Math.max(1, index + 1), lines[index]);
			});
			const [first] = telling;
			const rules = (text(first?.path ?? '') ?? '').split('\n').filter(line => /^\s*[^#\s].*@/.test(line)).length;
			return pass(`${first?.path} names owners${rules > 0 ? ` in ${count(rules, 'line')}` : ''}`, places);
		}
		if (named.length > 0)
			return partial(
				`${list(named.map(({path}) => path))} exists, but names nobody`,
				named.map(({path}) => at(path, 1)),
				20,
			);
		const catalogue = artefacts.yaml.flatMap(({file, value}) => {
			if (!/(?:^|\/)catalog-info\.ya?ml$/.test(file.path)) return [];
			return value.documents.flatMap((document, index) =>
				scalar(dig(document, 'spec', 'owner')) === undefined
					? []
					: [at(file.path, value.lineOf(['spec', 'owner'], index), `owner: ${scalar(dig(document, 'spec', 'owner'))}`)],
			);
		});
		if (catalogue.length > 0) return pass(`${catalogue[0]?.path} names the owner of each component`, catalogue);
		const inventory = files.all.filter(
			({path, base, folder, extension}) =>
				folder === '' &&
				/^ya?ml$/.test(extension) &&
				// Release tools name the account that a repository belongs to.
				!/releas/i.test(base) &&
				ownerLine(text(path) ?? '') > 0,
		);
		if (inventory.length > 0)
			return partial(
				`${inventory[0]?.path} names an owner of the repository as a whole; there is no CODEOWNERS`,
				inventory.map(({path}) => at(path, ownerLine(text(path) ?? ''))),
				40,
			);
		const sections = artefacts.documents
			.filter(({file}) => /^(?:readme|contributing|governance)/i.test(file.base) && file.path.split('/').length <= 2)
			.flatMap(({file, value}) =>
				value.headings
					.filter(({text: title}) => /\b(?:core )?(?:maintainers|code owners)\b/i.test(title))
					.map(({line, text: title}) => at(file.path, line, title)),
			);
		if (sections.length > 0)
			return partial(`${sections[0]?.path} names maintainers, but not who owns what`, sections, 40);
		return fail('no CODEOWNERS or MAINTAINERS file names who owns the code');
	},
});
