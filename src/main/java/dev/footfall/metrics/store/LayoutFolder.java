package dev.footfall.metrics.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The layout files of a directory. A file that breaks keeps its last good version; one
 * that is deleted takes its layout with it, though not before the second look that does
 * not find it: some programs delete a file to replace it. Not thread-safe.
 */
final class LayoutFolder {

	private static final Logger logger = LoggerFactory.getLogger(LayoutFolder.class);

	private static final String SUFFIX = ".json";

	private static final int MAX_FILES = 1_000;

	/** A file changed so lately may change again without a new time. */
	private static final long SETTLED_MILLIS = 2_000;

	private final Path directory;

	private final Map<Path, LayoutFile> files = new TreeMap<>();

	private String unreadable;

	LayoutFolder(Path directory) {
		this.directory = directory;
	}

	/**
	 * Look for changes.
	 * @return whether there are any, in layouts or in what is wrong with them
	 */
	boolean check() {
		List<StoreLayout> before = layouts();
		List<String> wrongBefore = problems();
		Set<Path> found = list();
		found.forEach((path) -> this.files.computeIfAbsent(path, LayoutFile::new));
		this.files.values().forEach((file) -> file.check(found.contains(file.path)));
		this.files.values().removeIf(LayoutFile::isGone);
		List<String> wrong = problems();
		wrong.stream().filter((problem) -> !wrongBefore.contains(problem)).forEach(logger::warn);
		boolean changed = !before.equals(layouts());
		if (changed) {
			logger.info("Layouts in force from {}: {}", this.directory,
					layouts().stream().map(StoreLayout::id).toList());
		}
		return changed || !wrong.equals(wrongBefore);
	}

	private Set<Path> list() {
		this.unreadable = null;
		if (!Files.exists(this.directory)) {
			return Set.of();
		}
		TreeSet<Path> found = new TreeSet<>();
		try (DirectoryStream<Path> entries = Files.newDirectoryStream(this.directory, "*" + SUFFIX)) {
			entries.forEach(found::add);
		}
		catch (IOException ex) {
			this.unreadable = "%s can't be read: %s".formatted(this.directory, ex.getMessage());
			return Set.copyOf(this.files.keySet());
		}
		if (found.size() > MAX_FILES) {
			this.unreadable = "%s has more than %d layouts; the rest is left out".formatted(this.directory, MAX_FILES);
		}
		return found.stream().limit(MAX_FILES).collect(Collectors.toSet());
	}

	/** The layouts in force; of two for one store, that of the first file. */
	List<StoreLayout> layouts() {
		Map<String, StoreLayout> byStore = new TreeMap<>();
		this.files.values().stream().filter((file) -> file.layout != null).forEach((file) -> {
			byStore.putIfAbsent(file.layout.id(), file.layout);
		});
		return List.copyOf(byStore.values());
	}

	/** What is wrong, each with file, place and cause. */
	List<String> problems() {
		List<String> problems = new ArrayList<>();
		if (this.unreadable != null) {
			problems.add(this.unreadable);
		}
		Map<String, LayoutFile> owners = new TreeMap<>();
		this.files.values().forEach((file) -> {
			LayoutFile owner = (file.layout != null) ? owners.putIfAbsent(file.layout.id(), file) : null;
			if (file.problem != null) {
				problems.add(file.problem);
			}
			else if (owner != null) {
				problems.add("%s: id \"%s\" is that of %s, which is used".formatted(file.label(), file.layout.id(),
						owner.label()));
			}
		});
		return problems;
	}

	/** One file, its last good version and what is wrong with the current one. */
	private static final class LayoutFile {

		private final Path path;

		private FileTime time;

		private long size;

		/** How many looks in a row did not find it. */
		private int missed;

		private StoreLayout layout;

		private String problem;

		LayoutFile(Path path) {
			this.path = path;
		}

		/**
		 * Read it again if it has changed.
		 * @param isThere whether it was found
		 */
		void check(boolean isThere) {
			this.missed = isThere ? 0 : this.missed + 1;
			if (isThere) {
				check();
			}
		}

		boolean isGone() {
			return this.missed > 1;
		}

		private void check() {
			try {
				BasicFileAttributes now = Files.readAttributes(this.path, BasicFileAttributes.class);
				if (!now.lastModifiedTime().equals(this.time) || now.size() != this.size) {
					read(now);
				}
			}
			catch (IOException ex) {
				this.problem = "%s: can't be read: %s".formatted(label(), ex);
			}
		}

		private void read(BasicFileAttributes now) throws IOException {
			boolean settled = now.lastModifiedTime().toMillis() < Instant.now().toEpochMilli() - SETTLED_MILLIS;
			try {
				byte[] json = (now.size() <= LayoutReader.MAX_BYTES) ? Files.readAllBytes(this.path)
						: new byte[LayoutReader.MAX_BYTES + 1];
				this.layout = LayoutReader.read(store(), json);
				this.problem = null;
			}
			catch (InvalidLayoutException ex) {
				this.problem = "%s: %s".formatted(label(), ex.getMessage());
			}
			this.time = settled ? now.lastModifiedTime() : null;
			this.size = now.size();
		}

		private String store() {
			String name = this.path.getFileName().toString();
			return name.substring(0, name.length() - SUFFIX.length());
		}

		/** Directory and file, without the way there. */
		private String label() {
			return "%s/%s".formatted(this.path.toAbsolutePath().getParent().getFileName(), this.path.getFileName());
		}

	}

}
