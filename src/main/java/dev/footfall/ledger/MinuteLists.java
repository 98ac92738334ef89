package dev.footfall.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a batch does to cells of minutes, set aside until there is more of it: numbers by
 * the minute they are for. Customers come one after the other, and each goes through all
 * minutes of the batch; what is done minute by minute instead finds the cells of a minute
 * in the processor's cache.
 * <p>
 * A list is a chain of chunks, and all chunks lie in a few large blocks: to add to one
 * list after the other then touches little more memory than what is added.
 */
final class MinuteLists {

	/** A power of two: most of a day. */
	private static final int AT_HAND = 1024;

	/** Two megabytes: so many that each minute has some. */
	private static final int MOST = 1 << 18;

	/** Numbers of a chunk; the first says where the next chunk is. */
	private static final int CHUNK = 32;

	private static final int BLOCK_BITS = 12;

	private static final int BLOCK = 1 << BLOCK_BITS;

	/** The places of lists in the arrays below, by their minutes. */
	private final Map<Long, Integer> lists = new HashMap<>();

	/** The lists used last, by the low bits of their minute. */
	private final long[] recentMinutes = new long[AT_HAND];

	private final int[] recentLists = new int[AT_HAND];

	private long[] minutes = new long[16];

	/** Where the first chunk of each list is. */
	private int[] starts = new int[this.minutes.length];

	/** Where the next number of each list goes: the start of a chunk when it is full. */
	private int[] ends = new int[this.minutes.length];

	private long[][] blocks = { new long[BLOCK] };

	/** Where the next chunk goes. */
	private int free;

	private int size;

	/** The numbers of one list in a row. */
	private long[] row = new long[CHUNK];

	MinuteLists() {
		clear();
	}

	/**
	 * Set a number aside.
	 * @param minute since the epoch
	 */
	void add(long minute, long number) {
		int slot = (int) minute & (AT_HAND - 1);
		int list = (this.recentLists[slot] >= 0 && this.recentMinutes[slot] == minute) ? this.recentLists[slot]
				: find(minute, slot);
		int at = this.ends[list];
		if (at % CHUNK == 0) {
			at = chain(at - CHUNK);
		}
		set(at, number);
		this.ends[list] = at + 1;
		this.size++;
	}

	private int find(long minute, int slot) {
		int list = this.lists.computeIfAbsent(minute, this::begin);
		this.recentMinutes[slot] = minute;
		this.recentLists[slot] = list;
		return list;
	}

	private int begin(long minute) {
		int list = this.lists.size();
		if (list == this.minutes.length) {
			this.minutes = Arrays.copyOf(this.minutes, 2 * list);
			this.starts = Arrays.copyOf(this.starts, 2 * list);
			this.ends = Arrays.copyOf(this.ends, 2 * list);
		}
		this.minutes[list] = minute;
		this.starts[list] = newChunk();
		this.ends[list] = this.starts[list] + 1;
		return list;
	}

	/** Let a new chunk follow a full one, and tell where its first number goes. */
	private int chain(int full) {
		int next = newChunk();
		set(full, next);
		return next + 1;
	}

	private int newChunk() {
		int chunk = this.free;
		int block = chunk >>> BLOCK_BITS;
		if (block == this.blocks.length) {
			this.blocks = Arrays.copyOf(this.blocks, 2 * block);
		}
		if (this.blocks[block] == null) {
			this.blocks[block] = new long[BLOCK];
		}
		this.free += CHUNK;
		return chunk;
	}

	private void set(int at, long number) {
		this.blocks[at >>> BLOCK_BITS][at & (BLOCK - 1)] = number;
	}

	/** Tell of every list. */
	void forEach(Visitor visitor) {
		for (int list = 0; list < this.lists.size(); list++) {
			int numbers = readRow(list);
			visitor.visit(this.minutes[list], this.row, numbers);
		}
	}

	/** How many numbers there are now in the row. */
	private int readRow(int list) {
		int length = 0;
		int chunk = this.starts[list];
		int end = this.ends[list];
		boolean isLast = false;
		while (!isLast) {
			isLast = end > chunk && end <= chunk + CHUNK;
			int numbers = (isLast ? end : chunk + CHUNK) - chunk - 1;
			if (this.row.length < length + numbers) {
				this.row = Arrays.copyOf(this.row, 2 * this.row.length + numbers);
			}
			long[] block = this.blocks[chunk >>> BLOCK_BITS];
			int at = chunk & (BLOCK - 1);
			System.arraycopy(block, at + 1, this.row, length, numbers);
			length += numbers;
			chunk = (int) block[at];
		}
		return length;
	}

	/** How many numbers there are. */
	int size() {
		return this.size;
	}

	/** Whether it is time to do what was set aside. */
	boolean isFull() {
		return this.size >= MOST;
	}

	/** Begin anew, with the memory that there is. */
	void empty() {
		this.size = 0;
		this.free = 0;
		this.lists.clear();
		Arrays.fill(this.recentLists, -1);
	}

	/** Begin anew, and keep next to no memory. */
	void clear() {
		empty();
		this.blocks = new long[][] { this.blocks[0] };
		this.row = new long[CHUNK];
	}

	/** Gets to know of lists. */
	@FunctionalInterface
	interface Visitor {

		/**
		 * All numbers of a minute, in the order in which they came.
		 * @param minute since the epoch
		 * @param numbers the first of them are those of the minute; not to be kept
		 * @param size how many
		 */
		void visit(long minute, long[] numbers, int size);

	}

}
