package dev.footfall.metrics.store;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the stores are described.
 *
 * @param layouts the directory of {@code <store>.json} files; it may not exist
 * @param layoutsInterval how often it is looked through for changes; one look costs about
 * as much as listing the directory
 */
@ConfigurationProperties("footfall.store")
public record LayoutProperties(@DefaultValue("layouts") Path layouts, @DefaultValue("2s") Duration layoutsInterval) {
}
