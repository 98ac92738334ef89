package dev.footfall.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Walks over a range of cells in the order of their starts, all cells of one start at a
 * time. Reads page by page and holds no connection in between, because one long reader
 * keeps SQLite from emptying its write-ahead log; so it may see batches that are
 * committed while it walks. Each step may block.
 */
public final class CellWalk implements Iterator<List<Cell>> {

	private static final int PAGE = 2000;

	/** More locations are sorted out here, not by the database. */
	private static final int NAMED = 100;

	private final JdbcTemplate reader;

	private final CellRange range;

	private final List<Cell> page = new ArrayList<>();

	private int next;

	private Cell last;

	private boolean finished;

	CellWalk(JdbcTemplate reader, CellRange range) {
		this.reader = reader;
		this.range = range;
	}

	@Override
	public boolean hasNext() {
		if (this.next == this.page.size()) {
			read();
		}
		return this.next < this.page.size();
	}

	@Override
	public List<Cell> next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		long start = this.page.get(this.next).start();
		List<Cell> cells = new ArrayList<>();
		while (hasNext() && this.page.get(this.next).start() == start) {
			cells.add(this.page.get(this.next++));
		}
		return cells;
	}

	/** A page may turn out empty because none of its locations is wanted. */
	private void read() {
		this.page.clear();
		this.next = 0;
		while (this.page.isEmpty() && !this.finished) {
			List<Cell> found = (this.last == null) ? first() : following();
			this.finished = found.size() < PAGE;
			if (!found.isEmpty()) {
				this.last = found.get(found.size() - 1);
			}
			found.stream().filter(this::isWanted).forEach(this.page::add);
		}
	}

	private boolean isWanted(Cell cell) {
		return this.range.locations().isEmpty() || this.range.locations().contains(cell.area().location());
	}

	private List<Cell> first() {
		return query("start_at >= ?", this.range.from());
	}

	private List<Cell> following() {
		return query("start_at >= ? AND (start_at, store, location) > (?, ?, ?)", this.last.start(), this.last.start(),
				this.last.area().store(), this.last.area().location());
	}

	private List<Cell> query(String after, Object... place) {
		boolean named = !this.range.locations().isEmpty() && this.range.locations().size() <= NAMED;
		String locations = named ? "AND location IN (%s) "
			.formatted(String.join(", ", Collections.nCopies(this.range.locations().size(), "?"))) : "";
		Object[] arguments = Stream
			.of(Stream.of(this.range.step().code()), Stream.of(place),
					Stream.<Object>of(this.range.to(), this.range.store()),
					named ? this.range.locations().stream() : Stream.empty(), Stream.of(PAGE))
			.flatMap((part) -> part)
			.toArray();
		return this.reader.query(select() + "WHERE step = ? AND " + after + " AND start_at < ? AND store = ? "
				+ locations + "ORDER BY start_at, store, location LIMIT ?", mapper(), arguments);
	}

	private String select() {
		return (this.range.detail() == Detail.SUMS) ? CellBook.SELECT_SUMS : CellBook.SELECT;
	}

	private RowMapper<Cell> mapper() {
		return (this.range.detail() == Detail.SUMS) ? CellBook.CELL_SUMS : CellBook.CELL;
	}

}
