package dev.footfall.dashboard;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.SimpleLocaleContext;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.lang.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import org.springframework.web.server.i18n.LocaleContextResolver;

/**
 * The page's language: what the link says ({@code ?lang=}), else what it said last time
 * (a cookie), else what the browser prefers, else English.
 */
@Configuration(proxyBeanMethods = false)
class LocaleConfiguration {

	@Bean(WebHttpHandlerBuilder.LOCALE_CONTEXT_RESOLVER_BEAN_NAME)
	LocaleContextResolver localeContextResolver() {
		return new LinkThenCookieThenBrowser();
	}

	private static final class LinkThenCookieThenBrowser implements LocaleContextResolver {

		private static final String NAME = "lang";

		private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.forLanguageTag("pt-BR"));

		@Override
		public LocaleContext resolveLocaleContext(ServerWebExchange exchange) {
			String asked = exchange.getRequest().getQueryParams().getFirst(NAME);
			if (asked != null && isOfTheInterface(exchange)) {
				return new SimpleLocaleContext(closest(asked));
			}
			if (asked != null) {
				Locale locale = closest(asked);
				exchange.getResponse()
					.addCookie(ResponseCookie.from(NAME, locale.toLanguageTag())
						.path("/")
						.sameSite("Strict")
						.httpOnly(true)
						.maxAge(Duration.ofDays(365))
						.build());
				return new SimpleLocaleContext(locale);
			}
			HttpCookie cookie = exchange.getRequest().getCookies().getFirst(NAME);
			return new SimpleLocaleContext((cookie != null) ? closest(cookie.getValue()) : preferred(exchange));
		}

		/** What a script asks for says nothing about the next page. */
		private static boolean isOfTheInterface(ServerWebExchange exchange) {
			return exchange.getRequest().getPath().value().startsWith("/api/");
		}

		private static Locale closest(String tag) {
			return tag.toLowerCase(Locale.ROOT).startsWith("pt") ? SUPPORTED.get(1) : SUPPORTED.get(0);
		}

		private static Locale preferred(ServerWebExchange exchange) {
			try {
				return exchange.getRequest()
					.getHeaders()
					.getAcceptLanguageAsLocales()
					.stream()
					.map(Locale::getLanguage)
					.filter((language) -> language.equals("pt") || language.equals("en"))
					.findFirst()
					.map(LinkThenCookieThenBrowser::closest)
					.orElse(SUPPORTED.get(0));
			}
			catch (IllegalArgumentException ex) {
				return SUPPORTED.get(0);
			}
		}

		@Override
		public void setLocaleContext(ServerWebExchange exchange, @Nullable LocaleContext localeContext) {
			throw new UnsupportedOperationException("The language is chosen by link");
		}

	}

}
