// Libraries by which code calls any service. To add one: one entry; an SDK of one service in service-sdks.ts.
import type {RemoteLibrary} from './remote-library.ts';
import {apiSdks, mailClients, monitoringSdks} from './service-sdks.ts';

/** Clients for any HTTP service. */
export const httpClients: readonly RemoteLibrary[] = [
	{name: 'axios', kind: 'http', npm: 'axios @nestjs/axios'},
	{name: 'got', kind: 'http', npm: 'got ky superagent needle request request-promise wretch ofetch'},
	{name: 'undici', kind: 'http', npm: 'undici node-fetch cross-fetch isomorphic-fetch'},
	{name: 'GraphQL client', kind: 'http', npm: 'graphql-request @urql/core'},
	{name: 'requests', kind: 'http', python: 'requests'},
	{name: 'httpx', kind: 'http', python: 'httpx'},
	{name: 'aiohttp', kind: 'http', python: 'aiohttp', imports: 'aiohttp.client'},
	{name: 'urllib', kind: 'http', python: 'urllib3', imports: 'urllib.request http.client'},
	{name: 'zeep', kind: 'http', python: 'zeep suds'},
	{
		name: 'resty',
		kind: 'http',
		go: 'github.com/go-resty/resty/v2 resty.dev/v3 github.com/hashicorp/go-retryablehttp github.com/imroc/req/v3 github.com/gojek/heimdall/v7',
	},
	{name: 'reqwest', kind: 'http', cargo: 'reqwest ureq hyper-util surf isahc'},
	{name: 'OkHttp', kind: 'http', maven: 'com.squareup.okhttp3:*', imports: 'okhttp3'},
	{name: 'Retrofit', kind: 'http', maven: 'com.squareup.retrofit2:*', imports: 'retrofit2'},
	{
		name: 'OpenFeign',
		kind: 'http',
		maven: 'org.springframework.cloud:spring-cloud-starter-openfeign io.github.openfeign:*',
		imports: 'org.springframework.cloud.openfeign feign',
	},
	{
		name: 'Spring clients',
		kind: 'http',
		imports:
			'org.springframework.web.client org.springframework.web.reactive.function.client org.springframework.web.service.annotation',
	},
	{
		name: 'Java HttpClient',
		kind: 'http',
		imports:
			'java.net.http org.apache.http org.apache.hc.client5 org.asynchttpclient jakarta.ws.rs.client javax.ws.rs.client org.eclipse.microprofile.rest.client kong.unirest io.micronaut.http.client io.ktor.client',
	},
	{
		name: '.NET HttpClient',
		kind: 'http',
		nuget: 'microsoft.extensions.http*',
		imports: 'System.Net.Http',
		symbols: 'HttpClient IHttpClientFactory',
	},
	{name: 'Refit', kind: 'http', nuget: 'refit* restsharp flurl.http', imports: 'Refit RestSharp Flurl'},
	{
		name: 'Faraday',
		kind: 'http',
		rubygems: 'faraday httparty rest-client http httpx typhoeus excon',
		imports: 'net/http',
		symbols: 'Faraday HTTParty RestClient Typhoeus Excon',
	},
	{
		name: 'Guzzle',
		kind: 'http',
		composer: 'guzzlehttp/guzzle',
		imports: 'GuzzleHttp Psr\\Http\\Client',
		besides: 'GuzzleHttp\\Psr7',
	},
	{name: 'Laravel HTTP client', kind: 'http', imports: 'Illuminate\\Support\\Facades\\Http Illuminate\\Http\\Client'},
	{
		name: 'Symfony HTTP client',
		kind: 'http',
		composer: 'symfony/http-client',
		imports: 'Symfony\\Contracts\\HttpClient Symfony\\Component\\HttpClient',
	},
];

/** Clients of generated stubs. They also serve: `grpcCall` tells. */
export const rpcClients: readonly RemoteLibrary[] = [
	{
		name: 'gRPC',
		kind: 'rpc',
		npm: '@grpc/grpc-js nice-grpc @connectrpc/connect',
		python: 'grpcio grpclib',
		go: 'google.golang.org/grpc connectrpc.com/connect',
		cargo: 'tonic',
		maven: 'io.grpc:*',
		nuget: 'grpc.net.client* grpc.net.clientfactory',
		imports: 'grpc io.grpc Grpc.Net.Client Grpc.Net.ClientFactory',
	},
	{
		name: 'Thrift',
		kind: 'rpc',
		python: 'thrift',
		go: 'github.com/apache/thrift',
		maven: 'org.apache.thrift:libthrift',
		imports: 'org.apache.thrift',
	},
	{
		name: 'Kubernetes client',
		kind: 'rpc',
		npm: '@kubernetes/client-node',
		python: 'kubernetes kubernetes-asyncio kopf',
		go: 'k8s.io/client-go sigs.k8s.io/controller-runtime',
		maven: 'io.fabric8:kubernetes-client',
		imports: 'io.fabric8.kubernetes',
	},
];

/** All of them. */
export const remoteLibraries: readonly RemoteLibrary[] = [
	...httpClients,
	...rpcClients,
	...apiSdks,
	...mailClients,
	...monitoringSdks,
];
