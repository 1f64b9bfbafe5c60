/**
 * Addresses of people. Those of roles belong to nobody, `git@` begins an address of a repository, and names of the form
 * `icon@2x.png` are files. Bounded; the look behind keeps it linear in a long word.
 */
const email =
	/(?<![\w.+%-])(?<local>[A-Za-z0-9][\w.+%-]{0,63})@(?<domain>(?:[A-Za-z0-9-]{1,63}\.){1,6}(?<end>[A-Za-z]{2,24}))(?![\w-])/g;
const roles =
	/^(git|no-?reply|donotreply|support|info|security|admin|root|postmaster|webmaster|hostmaster|abuse|hello|contact|sales|team|help|office|mail|privacy|legal|press|jobs|ops|sre|devops|oncall|alerts?|notifications?|bot|users?|someone|you|me|name|username|email|test|example)$/i;
const reserved = /(^|\.)(example\.(com|net|org)|example|invalid|test|localhost|local)$/i;
const fileEnding =
	/^(png|jpe?g|gif|svg|webp|ico|[cm]?[jt]sx?|json|s?css|less|html?|ya?ml|toml|lock|tgz|gz|zip|whl|map|txt)$/i;

/** An address that an excerpt's end cuts off. */
const cutEmail = /(?<![\w.+%-])[A-Za-z0-9][\w.+%-]{1,63}@[\w.-]{0,63}$/;

const maskEmail = (whole: string, local: string, domain: string, end: string): string =>
	roles.test(local) || reserved.test(domain) || fileEnding.test(end) ? whole : `${local.charAt(0)}…@${domain}`;

/** The sum of Luhn (ISO/IEC 7812-1) that numbers of payment cards fulfil. */
const isLuhn = (digits: string): boolean =>
	[...digits]
		.toReversed()
		.map((digit, n) =>
			n % 2 === 0 ? Number(digit) : Math.floor((Number(digit) * 2) / 10) + ((Number(digit) * 2) % 10),
		)
		.reduce((sum, part) => sum + part, 0) %
		10 ===
	0;

const card = /(?<![\w.-])[3-6]\d{3}(?:[ -]?\d{4}){2}(?:[ -]?\d{1,7})?(?![\w.-])/g;

const maskCard = (number: string): string => {
	const digits = number.replace(/\D/g, '');
	return digits.length >= 13 && digits.length <= 19 && isLuhn(digits) ? `…${digits.slice(-4)}` : number;
};

const iban = /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g;

/** The check of ISO 13616: the number that the letters and digits make, modulo 97. */
const isIban = (text: string): boolean => {
	const compact = text.replaceAll(' ', '');
	const moved = compact.slice(4) + compact.slice(0, 4);
	let rest = 0;
	for (const character of moved) {
		for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
	}
	return rest === 1;
};

/**
 * Masks what identifies a person by its own form: e-mail addresses, numbers of payment cards, bank accounts (IBAN). Names,
 * postal addresses, telephone and identity numbers have no form that tells them from other text, and stay.
 */
export const maskPersonal = (text: string): string =>
	text
		.replace(email, (whole: string, ...rest) => {
			const {local, domain, end} = rest.at(-1) as {local: string; domain: string; end: string}; // The named groups come last.
			return maskEmail(whole, local, domain, end);
		})
		.replace(card, maskCard)
		.replace(iban, account => (isIban(account) ? `${account.slice(0, 4)}…` : account));

/** Masks an address whose rest was cut off. */
export const maskCutEmail = (text: string): string =>
	text.replace(cutEmail, address => (roles.test(address.split('@')[0] ?? '') ? address : `${address.charAt(0)}…`));
