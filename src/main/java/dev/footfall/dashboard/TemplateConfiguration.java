package dev.footfall.dashboard;

import org.thymeleaf.spring6.SpringWebFluxTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.serializer.StandardJavaScriptSerializer;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the templates can do without: none of them writes JavaScript. For those that do,
 * Thymeleaf would make a JSON mapper with every module of the class path, and load 470
 * classes of Scala's library for one of them, while the first page is waited for.
 */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

	@Bean
	InitializingBean templatesWithoutJackson(SpringWebFluxTemplateEngine templates) {
		return () -> templates.getDialects()
			.stream()
			.filter(SpringStandardDialect.class::isInstance)
			.map(SpringStandardDialect.class::cast)
			.forEach((dialect) -> dialect.setJavaScriptSerializer(new StandardJavaScriptSerializer(false)));
	}

}
