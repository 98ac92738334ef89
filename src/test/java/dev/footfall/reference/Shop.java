package dev.footfall.reference;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.footfall.metrics.store.Layouts;

/**
 * A shop of the random streams, written down once more by hand: what its layout says of
 * the locations that its sensors send.
 *
 * @param id its name
 * @param zone its time zone
 * @param places what the layout says of locations; those it does not know are missing
 * @param closesAtNight whether it is open from Monday to Saturday, 7 to 22 o'clock, alone
 * @param locations what its sensors send
 */
record Shop(String id, ZoneId zone, Map<String, Place> places, boolean closesAtNight, List<String> locations) {

	static final Shop CENTRE = new Shop("loja-centro", ZoneId.of("America/Sao_Paulo"),
			Map.of("Entrada", new Place("entrada", 10_000, false), "Corredor_A", new Place("corredor-a", 10_000, false),
					"corredor a", new Place("corredor-a", 10_000, false), "Corredor_B",
					new Place("corredor-b", 10_000, false), "Caixa", new Place("caixa", 30_000, true),
					"Sessao_de_Roupas", new Place("sessao-de-roupas", 30_000, false), "Roupas",
					new Place("sessao-de-roupas", 30_000, false), "Sessao_de_Eletronicos",
					new Place("sessao-de-eletronicos", 30_000, false)),
			false, List.of("Entrada", "Corredor_A", "corredor a", "Caixa", "Sessao_de_Roupas", "Roupas", "Ilha 7"));

	/** As {@link Layouts#shop()} describes it. */
	static final Shop SOUTH = new Shop("loja-sul", ZoneId.of("America/Manaus"),
			Map.of("Entrada", new Place("porta", 10_000, false), "Moda", new Place("roupas", 12_500, false), "Caixa 1",
					new Place("caixa", 30_000, true), "CAIXA_2", new Place("caixa", 30_000, true)),
			true, List.of("Entrada", "Moda", "Caixa 1", "CAIXA_2", "Depósito"));

	/** Its clock is set by an hour twice a year. */
	static final Shop LISBON = new Shop("loja-lisboa", ZoneId.of("Europe/Lisbon"), Map.of(), false,
			List.of("Entrada", "Balcão"));

	/** Nobody described it. */
	static final Shop NEW = new Shop("loja-nova", CENTRE.zone(), Map.of(), false, List.of("Caixa"));

	static final List<Shop> ALL = List.of(CENTRE, SOUTH, LISBON, NEW);

	static void writeLayouts(Path directory) {
		Layouts.write(directory, SOUTH.id() + ".json", Layouts.shop());
		Layouts.write(directory, LISBON.id() + ".json", "{\"zone\":\"Europe/Lisbon\",\"areas\":[]}");
	}

	/** What one row is called. */
	String row(String location, boolean byArea) {
		Place place = this.places.get(location);
		return (byArea && place != null) ? place.area() : location;
	}

	Set<String> areas() {
		return this.places.values().stream().map(Place::area).collect(Collectors.toSet());
	}

	long threshold(String location) {
		Place place = this.places.get(location);
		return (place != null) ? place.threshold() : 30_000;
	}

	boolean hasCheckout() {
		return this.places.values().stream().anyMatch(Place::checkout);
	}

	boolean isCheckout(String location) {
		Place place = this.places.get(location);
		return place != null && place.checkout();
	}

	boolean isOpen(long millis) {
		ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(this.zone);
		return !this.closesAtNight
				|| (time.getDayOfWeek() != DayOfWeek.SUNDAY && time.getHour() >= 7 && time.getHour() < 22);
	}

	LocalDate day(long millis) {
		return Instant.ofEpochMilli(millis).atZone(this.zone).toLocalDate();
	}

	/** When a day begins, milliseconds since the epoch. */
	long start(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant().toEpochMilli();
	}

	long midnight(long millis) {
		return start(day(millis));
	}

	/**
	 * What a layout says of a location.
	 */
	record Place(String area, long threshold, boolean checkout) {
	}

}
