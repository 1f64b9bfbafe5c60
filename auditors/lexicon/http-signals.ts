// How code calls other services. To add a form: its literal in `keywords` and in `pattern`.
import type {Signal} from '../../source/domain/signal.ts';
import {programs} from './languages.ts';

/** A call by a client that needs no library, or that tells a client's use from a server's. */
export const outgoingCall: Signal = {
	keywords: [
		'fetch(',
		'axios',
		'got(',
		'http.request(',
		'https.request(',
		'https.get(',
		'http.get(',
		'requests.',
		'httpx.',
		'ClientSession(',
		'urlopen(',
		'http.Get(',
		'http.Post(',
		'http.PostForm(',
		'http.Head(',
		'http.NewRequest',
		'http.Client{',
		'http.DefaultClient',
		'RestTemplate',
		'RestClient',
		'WebClient',
		'HttpClient',
		'@FeignClient',
		'@HttpExchange',
		'@RegisterRestClient',
		'HttpURLConnection',
		'AddHttpClient',
		'Net::HTTP',
		'Faraday.',
		'HTTParty',
		'RestClient.',
		'curl_init',
		'curl_exec',
		'file_get_contents(',
		'Http::',
		'GuzzleHttp',
		'new Client(',
		'HttpClientInterface',
		'SoapClient',
		'reqwest::',
	],
	pattern:
		/(?<![\w.$>]|function )fetch\((?!\?)|\baxios(\.(get|post|put|patch|delete|request|create)|\()|(?<![\w.$])got(\.(get|post|put|patch|delete))?\(|(?<![\w.$])https?\.(request|get)\(|\brequests\.(get|post|put|patch|delete|head|request|Session)\b|\bhttpx\.(get|post|put|patch|delete|request|stream|AsyncClient|Client)(?=\s?\()|\bClientSession\(|(?:(?<![\w.]|def )|(?<=\b(?:urllib2?|urllib_request|request)\.))urlopen\(|\bhttp\.(Get|Post|PostForm|Head|NewRequest|NewRequestWithContext)\(|\bhttp\.Client\{|http\.DefaultClient|\bnew RestTemplate|RestTemplate(Builder)?\b|RestClient\.(create|builder)|\bWebClient\b|\bHttpClient\b|IHttpClientFactory|@(FeignClient|HttpExchange|RegisterRestClient)\b|(?<!import java\.net\.)HttpURLConnection\b(?!\.HTTP_)|\bAddHttpClient\b|Net::HTTP|Faraday\.|\bHTTParty\b|\bcurl_(init|exec)\(|file_get_contents\(\s*['"]https?:|\bHttp::(get|post|put|patch|delete|with\w+|timeout|retry|baseUrl|asForm|asJson|acceptJson)\(|new (\\?GuzzleHttp\\)?Client\(|\bHttpClientInterface\b|new \\?SoapClient\b|reqwest::/,
	roles: ['source'],
	languages: programs,
};

/** The same call names a foreign host: what counts in code that runs in a browser. */
export const absoluteCall: Signal = {
	keywords: ['fetch(', 'axios', 'got(', 'XMLHttpRequest', '.open('],
	pattern: /(?:\bfetch\(|\baxios(?:\.\w{1,10})?\(|\.open\()[^)\n]{0,80}["'`]https?:\/\/(?!localhost|127\.0\.0\.1)/,
	roles: ['source'],
	languages: programs,
};

/** A client of gRPC or of its like is made. */
export const grpcCall: Signal = {
	keywords: [
		'grpc.Dial',
		'grpc.NewClient',
		'grpc.insecure_channel',
		'grpc.secure_channel',
		'grpc.aio.insecure_channel',
		'grpc.aio.secure_channel',
		'ManagedChannelBuilder',
		'NettyChannelBuilder',
		'AddGrpcClient',
		'GrpcChannel.ForAddress',
		'credentials.createInsecure',
		'credentials.createSsl',
		'createChannel(',
		'createPromiseClient',
		'createClient(',
		'@GrpcClient',
		'Endpoint::from',
		'Channel::from',
	],
	pattern:
		/grpc\.(Dial(Context)?|NewClient)\(|grpc\.(aio\.)?(in)?secure_channel\(|\b(Managed|Netty)ChannelBuilder\b|AddGrpcClient|GrpcChannel\.ForAddress|credentials\.create(Insecure|Ssl)\(|createPromiseClient\(|@GrpcClient\b|(Endpoint|Channel)::from/,
	roles: ['source'],
	languages: programs,
};
