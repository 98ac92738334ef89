package dev.footfall.metrics.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.footfall.summary.AreaProfile;
import dev.footfall.summary.AreaProfiles;

/**
 * Every shop, as far as it was described. May be asked from any thread and never waits: a
 * thread of its own looks for changed layouts.
 * <p>
 * What a store's file says wins over the configuration, which describes the default store
 * alone. The default store has the built-in plan until a file gives it another; a store
 * that nobody described is called by its id, lies in the default store's zone, is always
 * open and has no plan.
 */
public final class Stores implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Stores.class);

	private static final String BUILT_IN = "/layouts/loja-centro.json";

	private final String defaultId;

	private final String defaultName;

	private final ZoneId defaultZone;

	private final StoreLayout builtIn;

	private final LayoutFolder folder;

	private final ScheduledExecutorService watching = Executors.newSingleThreadScheduledExecutor(Stores::onDaemon);

	private volatile Known known;

	/**
	 * Read the layouts, and from then on whenever they change.
	 * @param id the default store
	 * @param name what people call it, unless its file says otherwise
	 * @param zone its time zone, unless its file says otherwise
	 */
	public Stores(String id, String name, ZoneId zone, LayoutProperties properties) {
		this.defaultId = id;
		this.defaultName = name;
		this.defaultZone = zone;
		this.builtIn = builtIn(id);
		this.folder = new LayoutFolder(properties.layouts());
		this.folder.check();
		this.known = known();
		long pause = properties.layoutsInterval().toMillis();
		this.watching.scheduleWithFixedDelay(this::check, pause, pause, TimeUnit.MILLISECONDS);
	}

	private static StoreLayout builtIn(String store) {
		try (InputStream json = Stores.class.getResourceAsStream(BUILT_IN)) {
			StoreLayout plan = LayoutReader.read(store, json.readAllBytes());
			return new StoreLayout(store, null, null, null, plan.areas(), plan.document());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidLayoutException ex) {
			throw new IllegalStateException(BUILT_IN + ": " + ex.getMessage(), ex);
		}
	}

	private static Thread onDaemon(Runnable work) {
		Thread thread = new Thread(work, "footfall-layouts");
		thread.setDaemon(true);
		return thread;
	}

	/** An exception would end the watch. */
	private void check() {
		try {
			if (this.folder.check()) {
				this.known = known();
			}
		}
		catch (RuntimeException ex) {
			logger.warn("The layouts could not be looked through: {}", ex.toString());
		}
	}

	private Known known() {
		Map<String, StoreLayout> layouts = new HashMap<>();
		layouts.put(this.defaultId, this.builtIn);
		this.folder.layouts().forEach((layout) -> layouts.put(layout.id(), layout));
		Store first = store(layouts.get(this.defaultId), this.defaultName, this.defaultZone);
		Map<String, Store> stores = new TreeMap<>();
		layouts.forEach((id, layout) -> stores.put(id, store(layout, id, first.zone())));
		stores.put(this.defaultId, first);
		Map<String, List<AreaProfile>> areas = stores.values()
			.stream()
			.collect(Collectors.toMap(Store::id, Store::areas));
		Map<String, ZoneId> zones = stores.values().stream().collect(Collectors.toMap(Store::id, Store::zone));
		return new Known(stores, zones, new AreaProfiles(areas), this.folder.problems());
	}

	private static Store store(StoreLayout layout, String name, ZoneId zone) {
		String nameInForce = (layout.name() != null) ? layout.name() : name;
		ZoneId zoneInForce = (layout.zone() != null) ? layout.zone() : zone;
		OpeningHours hours = (layout.hours() != null) ? layout.hours() : OpeningHours.ALWAYS;
		ObjectNode document = layout.document().deepCopy();
		document.put("id", layout.id()).put("name", nameInForce).put("zone", zoneInForce.getId());
		return new Store(layout.id(), nameInForce, zoneInForce, hours, layout.areas(), document.toString());
	}

	/** The store of that id, described or not. */
	public Store find(String id) {
		Store store = this.known.stores().get(id);
		return (store != null) ? store : undescribed(id);
	}

	private Store undescribed(String id) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.putArray("areas");
		return store(new StoreLayout(id, null, null, null, List.of(), document), id, defaultStore().zone());
	}

	/** The store of readings that name none. */
	public Store defaultStore() {
		return this.known.stores().get(this.defaultId);
	}

	/** The default store and those with a layout file. */
	public Set<String> described() {
		return this.known.stores().keySet();
	}

	/** Where a store's day begins. */
	public ZoneId zone(String id) {
		Store store = this.known.stores().get(id);
		return (store != null) ? store.zone() : defaultStore().zone();
	}

	/**
	 * Where the days of stores begin that were described; elsewhere as in the default.
	 */
	public Map<String, ZoneId> zones() {
		return this.known.zones();
	}

	/** The areas of all stores; the same instance until a layout changes. */
	public AreaProfiles areas() {
		return this.known.areas();
	}

	/** Whether a store's layout has an area by that name. */
	public boolean hasArea(String id, String name) {
		return areas().find(id, name).isPresent();
	}

	/** Names the area of each location of a store, by the layout in force now. */
	public UnaryOperator<String> grouping(String id) {
		AreaProfiles areas = areas();
		return (location) -> areas.areaOf(id, location);
	}

	/** What is wrong with layout files, each with file, place and cause. */
	public List<String> problems() {
		return this.known.problems();
	}

	@Override
	public void close() {
		this.watching.shutdownNow();
	}

	/** One consistent state. */
	private record Known(Map<String, Store> stores, Map<String, ZoneId> zones, AreaProfiles areas,
			List<String> problems) {
	}

}
