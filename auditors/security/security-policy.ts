import {defineCheck} from '../../source/domain/check.ts';
import {at, list} from '../../source/domain/place.ts';
import {fail, partial, pass} from '../../source/domain/verdict.ts';

const policy =
	/^(?:(?:\.github|\.gitlab|docs?|documentation)\/)?(?:security(?:[-_.]?policy)?)(?:\.(?:md|rst|txt|adoc|markdown))?$|(?:^|\/)security\.txt$/i;
/** How to report: a contact, an address, a form. */
const contact =
	/[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,20}|https?:\/\/|\breport\w*\b|private(?:ly)? (?:disclos|vulnerab)|security advisor/i;
const heading =
	/\b(?:security (?:policy|issues?|vulnerabilit|bugs?|reports?|contact|disclosure)|report\w* (?:a |an |any )?(?:security|vulnerabilit)|vulnerabilit\w+ (?:report|disclosure)|responsible disclosure|^security$)/i;
const reports =
	/\b(?:vulnerabilit\w+|security (?:issue|bug|flaw|problem|concern|incident)s?|sensitive (?:issue|bug|matter|report|information)s?)\b/i;

/** A plan for incidents that tells outsiders how to report one. */
const privately =
	/\b(?:security|vulnerabilit\w+|incidents?)\b.{0,120}\breport\w*\b.{0,120}\b(?:privately|security advisor\w+|[\w.+-]{1,64}@[\w-]{1,64})/i;

/** A document says how to report a vulnerability. */
export const securityPolicy = defineCheck({
	id: 'security-policy',
	decide: ({files, artefacts, text}) => {
		const named = files.all.filter(({path, role}) => policy.test(path) && role !== 'vendored' && role !== 'source');
		const telling = named.filter(({path}) => contact.test(text(path) ?? ''));
		if (telling.length > 0) {
			const [first] = telling;
			const lines = (text(first?.path ?? '') ?? '').split('\n');
			const line = lines.findIndex(one => contact.test(one) && !one.startsWith('#'));
			return pass(`${first?.path} says how to report a vulnerability`, [
				at(first?.path ?? '', line + 1, lines[line]),
				...telling.slice(1).map(({path}) => at(path, 1)),
			]);
		}
		if (named.length > 0)
			return partial(
				`${list(named.map(({path}) => path))} exists, but names no way to report a vulnerability`,
				named.map(({path}) => at(path, 1)),
				30,
			);
		const sections = artefacts.documents
			.filter(
				({file}) =>
					/^(?:[^/]+|\.github\/[^/]+|docs?\/[^/]+)$/.test(file.path) &&
					/^(?:readme|contributing|support|governance|development)/i.test(file.base),
			)
			.flatMap(({file, value}) =>
				value.headings
					.filter(({text: title}) => heading.test(title.replace(/[^\w ]/g, '').trim()))
					.flatMap(({line, text: title}) => {
						const body = value.text
							.split('\n')
							.slice(line, line + 15)
							.join('\n');
						return reports.test(`${title}\n${body}`) && contact.test(body) ? [at(file.path, line, title)] : [];
					}),
			);
		const incident = artefacts.documents
			.filter(({file}) => /^(?:[^/]+|\.github\/[^/]+|docs?\/[^/]+)$/.test(file.path) && /^incident/i.test(file.base))
			.flatMap(({file, value}) => {
				const lines = value.text.split('\n');
				const line = lines.findIndex(one => privately.test(one.slice(0, 500)));
				return line === -1 ? [] : [at(file.path, line + 1, lines[line])];
			});
		sections.push(...incident);
		if (sections.length > 0) return pass(`${sections[0]?.path} says how to report a vulnerability`, sections);
		return fail('no SECURITY.md and no section of the README or CONTRIBUTING says how to report a vulnerability');
	},
});
