package dev.footfall.dashboard;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * Gathers the rows of small steps into pages worth sending.
 */
final class Pages {

	private static final int ROWS = 500;

	private Pages() {
	}

	static <S> Iterator<List<List<Object>>> of(Iterator<S> steps, Function<S, List<List<Object>>> rows) {
		return new Iterator<>() {
			@Override
			public boolean hasNext() {
				return steps.hasNext();
			}

			@Override
			public List<List<Object>> next() {
				List<List<Object>> page = new ArrayList<>();
				while (page.size() < ROWS && steps.hasNext()) {
					page.addAll(rows.apply(steps.next()));
				}
				return page;
			}
		};
	}

}
