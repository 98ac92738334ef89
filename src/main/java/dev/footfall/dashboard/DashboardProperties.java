package dev.footfall.dashboard;

import java.util.List;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the page is served.
 *
 * @param allowedHosts host names under which it may be asked for, besides localhost and
 * loopback addresses; any other gets 421, against DNS rebinding
 * @param maxStreams open event streams in all
 * @param maxStreamsPerAddress open event streams of one client address
 */
@Validated
@ConfigurationProperties("footfall.dashboard")
public record DashboardProperties(@DefaultValue List<String> allowedHosts,
		@DefaultValue("20000") @Min(1) int maxStreams, @DefaultValue("20000") @Min(1) int maxStreamsPerAddress) {

	public DashboardProperties {
		allowedHosts = List.copyOf(allowedHosts);
	}

}
