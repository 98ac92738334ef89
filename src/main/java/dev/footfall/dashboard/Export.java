package dev.footfall.dashboard;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;

/**
 * A table that is written while it is being read.
 *
 * @param name of the file, without its ending
 * @param store whose it is; null for all stores
 * @param zone the zone in which times are written
 * @param columns names, as in the API
 * @param pages rows, some at a time; each page may block
 */
record Export(String name, String store, ZoneId zone, List<String> columns, Iterator<List<List<Object>>> pages) {

	Export {
		columns = List.copyOf(columns);
	}

}
