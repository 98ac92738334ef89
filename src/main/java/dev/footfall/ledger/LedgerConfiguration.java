package dev.footfall.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.function.Supplier;

import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.footfall.summary.AreaProfiles;

/**
 * Wires the Ledger to {@code spring.datasource.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ DataSourceProperties.class, HistoryProperties.class, QualityProperties.class,
		SensorProperties.class, TrailProperties.class, PrivacyProperties.class, LimitProperties.class })
class LedgerConfiguration {

	@Bean
	LedgerDatabase ledgerDatabase(DataSourceProperties properties) {
		return new LedgerDatabase(properties);
	}

	@Bean
	TrailBook trailBook(LedgerDatabase database, StoreZones zones, Supplier<AreaProfiles> areas,
			TrailProperties properties, Clock clock) {
		return TrailBook.on(database.writer(), zones, areas, properties, clock);
	}

	@Bean
	Ledger ledger(LedgerDatabase database, TrailBook trails, StoreZones zones, QualityProperties quality,
			SensorProperties sensors, HistoryProperties history, PrivacyProperties privacy, LimitProperties limits,
			Clock clock) {
		return new Ledger(database, self(), new Limits(database.writer(), trails.areas(), limits),
				new PseudonymKeys(database.writer(), privacy, clock), trails,
				new CellBook(database.writer(), trails.areas(), zones, clock),
				new QualityBook(database.writer(), quality, clock), new SensorBook(database.writer(), sensors, clock),
				new Retention(database.writer(), history, privacy, clock), clock);
	}

	@Bean
	Housekeeper housekeeper(Ledger ledger) {
		return new Housekeeper(ledger);
	}

	@Bean
	Sensors sensors(LedgerDatabase database) {
		return new Sensors(database);
	}

	@Bean
	Quality quality(LedgerDatabase database) {
		return new Quality(database);
	}

	@Bean
	History history(LedgerDatabase database) {
		return new History(database);
	}

	@Bean
	Flows flows(LedgerDatabase database) {
		return new Flows(database);
	}

	@Bean
	Trails trails(LedgerDatabase database) {
		return new Trails(database);
	}

	@Bean
	Customers customers(LedgerDatabase database, Trails trails) {
		return new Customers(database, trails);
	}

	private static String self() {
		String process = "process " + ProcessHandle.current().pid();
		try {
			return process + " on " + InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return process;
		}
	}

}
