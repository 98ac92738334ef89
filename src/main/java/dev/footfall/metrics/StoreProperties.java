package dev.footfall.metrics;

import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shop.
 *
 * @param id the store of readings that name none
 * @param name what people call it
 * @param zone the store's time zone: it decides where a day begins, and what a timestamp
 * without an offset means
 */
@Validated
@ConfigurationProperties("footfall.store")
public record StoreProperties(@DefaultValue("loja-centro") @NotBlank String id,
		@DefaultValue("Loja Centro") @NotBlank String name, @DefaultValue("America/Sao_Paulo") ZoneId zone) {
}
