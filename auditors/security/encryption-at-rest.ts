import {defineCheck} from '../../source/domain/check.ts';
import {at, list, place} from '../../source/domain/place.ts';
import {fail, partial, pass, unknown} from '../../source/domain/verdict.ts';
import {cloudResources, settingOf} from '../lexicon/cloud-resources.ts';
import {managedStores, stateOf} from '../lexicon/data-stores.ts';
import {clusterObjects} from '../lexicon/pods.ts';

const signals = {
	/** Settings in CDK and Pulumi programs and in commands. */
	setting: {
		keywords: ['storageEncrypted', 'storage-encrypted', 'BucketEncryption.', 'sqlcipher'],
		pattern:
			/\bstorageEncrypted\s*[:=]\s*true|--storage-encrypted\b|\bBucketEncryption\.(KMS|S3_MANAGED)|\bsqlcipher\b/i,
		roles: ['source', 'config'],
	},
	/** A class of disks in a cluster. */
	storageClass: {keywords: ['encrypted: "true"', "encrypted: 'true'"], roles: ['config'], languages: ['yaml']},
	/** Values that the program encrypts before it stores them. */
	field: {
		keywords: [
			'EncryptedType',
			'encrypted_fields',
			'django_cryptography',
			'EncryptedCharField',
			'EncryptedTextField',
			'pgp_sym_encrypt',
			'encrypts :',
			"'encrypted",
			'Crypt::encrypt',
			'encryptString(',
			'createCipheriv',
			'AESGCM(',
			'Fernet(',
			'NewGCM(',
			'AttributeConverter',
			'EncryptColumn',
			'attr_encrypted',
			'IDataProtector',
			'cipher.NewGCM',
			'aes-256-gcm',
		],
		pattern:
			/\bEncryptedType\(|\bfrom encrypted_fields|\bdjango_cryptography|\bEncrypted(Char|Text)Field\(|pgp_sym_encrypt|^\s{0,8}encrypts :|=>\s?'encrypted(:\w{1,20})?'|\bCrypt::encrypt|\bencryptString\(|\bcreateCipheriv\(|\bAESGCM\(|\bFernet\(|\bNewGCM\(|\bEncryptColumn|\battr_encrypted|\bIDataProtector\b|@Convert\(.{0,60}[Ee]ncrypt/,
		roles: ['source'],
		maxPerFile: 3,
	},
} as const;

/** A cipher may serve tokens and cookies as well as columns: a module named for it that several files use counts. */
const general = /createCipheriv|AESGCM|Fernet|NewGCM|IDataProtector/;

/** Disks and file stores beside the databases. */
const storeType =
	/^(aws_(ebs_volume|efs_file_system|s3_bucket_server_side_encryption_configuration|elasticache_replication_group)|AWS::(S3::Bucket|EFS::FileSystem|EC2::Volume)|google_storage_bucket|google_kms_crypto_key)$/;
const storeKey = /^(encrypted|Encrypted|at_rest_encryption_enabled|rule\b.*|BucketEncryption.*|encryption\b.*)$/;

/** Data stores and backups are encrypted. */
export const encryptionAtRest = defineCheck({
	id: 'encryption-at-rest',
	signals,
	decide: seen => {
		const {found, code} = seen;
		const stores = managedStores(seen).map(store => ({...store, state: stateOf(store, store.rule.encrypts)}));
		const on = stores.filter(({state}) => state?.isOn === true);
		const off = stores.filter(({state}) => state?.isOn === false);
		const disks = cloudResources(seen).filter(
			resource => storeType.test(resource.type) && /^(?!false)/.test(settingOf(resource, storeKey)?.value ?? 'false'),
		);
		const classes = clusterObjects(seen).filter(({object}) => object.kind === 'EncryptionConfiguration');
		const settings = [...found.setting, ...found.storageClass];
		// What nothing imports encrypts nothing.
		const fields = found.field.filter(hit =>
			general.test(hit.text)
				? /encrypt/i.test(hit.path) && code.isReachable(hit.path) !== false && code.importersOf(hit.path).length > 1
				: code.isReachable(hit.path) !== false,
		);
		const placeOf = ({resource, state}: (typeof stores)[number]) =>
			at(resource.path, state?.line ?? resource.line, `${resource.type} ${resource.name}`);
		const places = [
			...on.map(placeOf),
			...settings.map(place),
			...disks.map(({path, line, type, name}) => at(path, line, `${type} ${name}`)),
			...classes.map(({path, object}) => at(path, object.line, object.kind)),
		];
		if (off.length > 0 && on.length === 0)
			return fail(
				`${list(off.map(({resource}) => `${resource.type} ${resource.name}`))} has encryption switched off`,
				off.map(placeOf),
			);
		// Only databases and volumes decide: a bucket alone says nothing of the database.
		if (on.length > 0 || settings.length > 0) {
			const how = on.map(({rule, resource, state}) =>
				state?.how === 'default' ? `${resource.name} by default of ${rule.name}` : `${rule.name} ${resource.name}`,
			);
			const open = stores.filter(({state}) => state?.isOn !== true);
			if (open.length > 0) {
				return partial(
					`encrypted: ${list([...how, ...settings.map(hit => hit.path)])}; nothing is said of ${list(open.map(({resource}) => resource.name))}`,
					[...open.map(placeOf), ...places],
					60,
				);
			}
			return pass(`encrypted at rest: ${list([...new Set([...how, ...settings.map(hit => hit.path)])])}`, places);
		}
		if (disks.length > 0)
			return partial(
				`${list(disks.map(({type, name}) => `${type} ${name}`))} is encrypted; nothing is said of the database`,
				places,
			);
		if (fields.length > 0) {
			return partial(
				`single values are encrypted before they are stored (${list([...new Set(fields.map(hit => hit.path))])}); nothing is said of the store and its backups`,
				fields.map(place),
				40,
			);
		}
		return unknown('no file says whether the stores and their backups are encrypted', stores.map(placeOf));
	},
});
