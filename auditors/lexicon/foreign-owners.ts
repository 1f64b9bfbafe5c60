import type {Signal} from '../../source/domain/signal.ts';

/** A test is about a caller or an object that belongs to another tenant: `it_fails_if_user_doesnt_belong_to_account`. */
export const foreignOwnerCase: Signal = {
	keywords: ['belong', 'same', 'outside'],
	pattern:
		/(?:does[ _]?n[o'’]?t|not|never)[ _]?belong(?:s|ing)?[ _]?to[ _]?(?:(?:the|this|that|your|their|same|users?|current)[ _'’s]{0,3})?(?:tenant|org(?:anization|anisation)?|workspace|project|team|account|company|customer|household)|not[ _]in[ _](?:the[ _])?same[ _](?:tenant|org(?:anization|anisation)?|workspace|team|account|company)|outside[ _](?:of[ _])?(?:the[ _]|their[ _]|own[ _])?(?:tenant|org(?:anization|anisation)?|workspace|team|company)\b/i,
	roles: ['test'],
	maxPerFile: 6,
};
