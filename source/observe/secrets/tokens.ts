import {z} from 'zod';
import type {SecretMatch, SecretRule} from './match.ts';

/** JSON Web Tokens (RFC 7519): two JSON objects and a signature in base64url. */
const jwt = /\beyJ[\w-]{10,600}\.eyJ[\w-]{10,4000}\.([\w-]{20,800})(?![\w-])/g;

const claimsSchema = z.object({
	iss: z.string().optional().catch(undefined),
	sub: z.unknown().optional(),
	name: z.unknown().optional(),
	role: z.string().optional().catch(undefined),
	iat: z.number().optional().catch(undefined),
	exp: z.number().optional().catch(undefined),
});
type Claims = z.infer<typeof claimsSchema>;

/** A token that lives shorter was dead before anybody could find it. @unit seconds */
const longLived = 180 * 24 * 3600;

const readClaims = (token: string): Claims | undefined => {
	try {
		const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
		return claimsSchema.safeParse(payload).data;
	} catch (error) {
		// Three dotted parts that are no token are common in minified code and test data.
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
};

const isPublic = ({iss, sub, name, role}: Claims): boolean =>
	// The keys of every local Supabase; its `anon` keys are made to be published.
	iss === 'supabase-demo' ||
	(iss === 'supabase' && role === 'anon') ||
	// The sample of jwt.io, and what tutorials make of it.
	(sub === '1234567890' && (name === undefined || /doe|example|test/i.test(String(name))));

/** Signed tokens that somebody could use. Public keys, samples and tokens with claims of no meaning are left out. */
export const findTokens: SecretRule = ({text}) =>
	[...text.matchAll(jwt)].flatMap((match): SecretMatch[] => {
		const claims = readClaims(match[0]);
		if (claims === undefined || isPublic(claims)) return [];
		const isShort = claims.exp !== undefined && claims.iat !== undefined && claims.exp - claims.iat < longLived;
		const isService = claims.role === 'service_role';
		return [
			{
				kind: isService ? 'Supabase service key (JWT)' : 'signed token (JWT)',
				value: match[0],
				index: match.index,
				form: 'format',
				...(isShort ? {weakBecause: 'the token was made to expire soon'} : {}),
			},
		];
	});
